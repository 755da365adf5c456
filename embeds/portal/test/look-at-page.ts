/** What a look at one page found wrong, by the criterion of WCAG 2.2 that it goes against, and the ways to help in their order. */
export type Look = { readonly reflow: readonly string[]; readonly focus: readonly string[]; readonly targets: readonly string[]; readonly help: readonly string[] };

/** Runs in the browser, on the page as it stands: so it names nothing from outside. */
export function lookAtPage(): Look {
  const named = (each: Element): string => `${each.tagName.toLowerCase()} ${each.id || (each.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`;
  const seen = (each: Element): boolean => each.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input:not([type=hidden]), select, textarea')].filter((each) => seen(each) && !each.matches(':disabled'));

  /** 1.4.4 and 1.4.10: nothing scrolls sideways but a table that needs its two dimensions, and no word is cut off. */
  const cut = [...document.querySelectorAll('body *')].filter((each) => {
    if (each.children.length > 0 || (each.textContent ?? '').trim() === '' || !seen(each) || each.closest('svg, option, .govuk-visually-hidden, .govuk-skip-link, .mast-header__service, .mast-blocks thead, .mast-watermark') !== null) return false;
    const { left, right } = each.getBoundingClientRect();
    const { overflowX, textOverflow } = getComputedStyle(each);
    return left < -1 || right > innerWidth + 1 || ((overflowX !== 'visible' || textOverflow === 'ellipsis') && each.tagName !== 'TEXTAREA' && each.scrollWidth > each.clientWidth + 1);
  });
  const reflow = [...(document.documentElement.scrollWidth > innerWidth ? [`scrolls sideways by ${document.documentElement.scrollWidth - innerWidth} px`] : []), ...cut.map((each) => `cut off: ${named(each)}`)];

  /** 2.4.11: a point of what has the focus is the topmost there. A radio or tick box is drawn by its label. */
  const focus = controls.filter((control) => {
    control.focus();
    if (document.activeElement !== control) return true;
    const own = (hit: Element): boolean => control.contains(hit) || hit.contains(control) || ((control as HTMLInputElement).labels ? [...((control as HTMLInputElement).labels ?? [])] : []).some((label) => label.contains(hit));
    return ![...control.getClientRects()].some(({ left, right, top, bottom }) =>
      [0.05, 0.5, 0.95].some((across) => [0.05, 0.5, 0.95].some((down) => {
        const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        return hit !== null && own(hit);
      })),
    );
  }).map(named);
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);

  /** 2.5.8: 24 by 24 px, or a link in a line of text, or one with that much room around it. */
  const boxes = controls.filter((each) => !each.matches('.govuk-skip-link')).map((control) => ({ control, box: control.getBoundingClientRect() }));
  const targets = boxes.filter(({ control, box }) => {
    if (box.width >= 23.5 && box.height >= 23.5) return false;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const meets = boxes.some((other) => other.control !== control && Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12);
    return control.tagName !== 'A' || meets;
  }).map(({ control, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${named(control)}`);

  /** 3.2.6: the page's content, the broker desk, the partners' telephone numbers and the links at the foot, as they come. */
  const ways: Readonly<Record<string, string>> = { content: 'main h1', desk: 'form[action$="/broker"]', phones: 'main .mast-list a[href^="tel:"]', help: 'footer a[href="/help"]', accessibility: 'footer a[href="/accessibility"]', privacy: 'footer a[href="/privacy"]' };
  const help = Object.entries(ways)
    .flatMap(([way, selector]) => [...document.querySelectorAll(selector)].slice(0, 1).map((element) => ({ way, element })))
    .toSorted((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ way }) => way);
  return { reflow, focus, targets, help };
}
