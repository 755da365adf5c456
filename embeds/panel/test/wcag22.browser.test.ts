import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startExamples } from './examples-in-browser.ts';
import type { ExamplesInBrowser } from './examples-in-browser.ts';

/** What no rule of axe-core can decide, in every example and both languages. 320 by 256 CSS px is a 1280 by 1024 screen at 400% zoom (WCAG 2.2, 1.4.10). */
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
/** Everything that takes a press or a key. */
const controls = 'a[href], button, summary, input, select, textarea';

describe('WCAG 2.2 in every example of the panel', () => {
  let examples: ExamplesInBrowser;

  beforeAll(async () => {
    examples = await startExamples();
  });
  afterAll(() => examples?.close());

  test('2.4.11: what has the focus is in sight, on a small screen and at 400% zoom', async () => {
    for (const look of [zoomed, { viewport: { width: 360, height: 640 } }]) {
      const { page } = await examples.open(look);
      const hidden = await examples.walk(page, () =>
        page.evaluate((selector) => {
          const root = document.querySelector('mast-panel-app')?.shadowRoot;
          const isSeen = (control: Element): boolean => {
            const { left, right, top, bottom } = control.getBoundingClientRect();
            const across = (from: number, to: number, end: number): number[] => [0.05, 0.5, 0.95].map((part) => from + (to - from) * part).filter((at) => at >= 0 && at <= end);
            return across(left, right, innerWidth).some((x) => across(top, bottom, innerHeight).some((y) => {
              const hit = root?.elementFromPoint(x, y);
              return hit !== null && hit !== undefined && (control.contains(hit) || hit.contains(control));
            }));
          };
          return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])]
            .filter((control) => !control.matches(':disabled') && control.checkVisibility())
            .filter((control) => {
              control.focus();
              return root?.activeElement !== control || !isSeen(control);
            })
            .map((control) => `not seen: ${control.id || control.textContent.trim()}`);
        }, controls),
      );
      expect(hidden).toEqual([]);
      await page.close();
    }
  }, 180_000);

  test('2.5.8: every target is at least 24 by 24 px', async () => {
    const { page } = await examples.open({ viewport: { width: 320, height: 640 } });
    const small = await examples.walk(page, () =>
      page.evaluate((selector) => {
        const root = document.querySelector('mast-panel-app')?.shadowRoot;
        return [...(root?.querySelectorAll(selector) ?? [])]
          .map((control) => ({ control, box: control.getBoundingClientRect() }))
          .filter(({ box: { width, height } }) => width > 0 && (height < 23.5 || width < 23.5))
          .map(({ control, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${control.id || control.textContent.trim()}`);
      }, controls),
    );
    expect(small).toEqual([]);
    await page.close();
  }, 120_000);

  test('1.4.4 and 1.4.10: at 400% zoom nothing scrolls sideways, and no word is cut off', async () => {
    const { page } = await examples.open(zoomed);
    const lost = await examples.walk(page, () =>
      page.evaluate(() => {
        const root = document.querySelector('mast-panel-app')?.shadowRoot;
        const cut = [...(root?.querySelectorAll('*') ?? [])].filter((each) => {
          if (each.closest('.hidden, svg, .watermark') || each.children.length > 0 || each.textContent.trim() === '' || !each.checkVisibility()) return false;
          const { left, right } = each.getBoundingClientRect();
          const { overflowX, textOverflow } = getComputedStyle(each);
          return left < -1 || right > innerWidth + 1 || ((overflowX !== 'visible' || textOverflow === 'ellipsis') && each.scrollWidth > each.clientWidth + 1);
        });
        return [...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []), ...cut.map((each) => `cut off: ${each.textContent.trim()}`)];
      }),
    );
    expect(lost).toEqual([]);
    await page.close();
  }, 120_000);

  test('3.2.6: ways to help stand in one order wherever they stand, under the content and above the receipt', async () => {
    const { page } = await examples.open({});
    const order = new Map<string, string>();
    const turned: string[] = [];
    let seen = 0;
    await examples.walk(page, async (name) => {
      const stand = await page.evaluate(() => {
        const root = document.querySelector('mast-panel-app')?.shadowRoot;
        const ways = { header: '.header', content: '.coverage, .problem', desk: '.broker, .doings .notice:not(.due), .doings > .actions:has(> .button.plain)', phones: '.phones', helpDesk: '.problem > .meta', receipt: '.receipt' };
        return Object.entries(ways)
          .flatMap(([way, selector]) => [...(root?.querySelectorAll(selector) ?? [])].slice(0, 1).map((element) => ({ way, element })))
          .toSorted((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
          .map(({ way }) => way);
      });
      if (stand.includes('desk') || stand.includes('phones') || stand.includes('helpDesk')) seen += 1;
      for (const [index, first] of stand.entries()) {
        for (const second of stand.slice(index + 1)) {
          const key = [first, second].toSorted().join(' ');
          if (order.get(key) === undefined) order.set(key, first);
          if (order.get(key) !== first) turned.push(`${name}: ${first} before ${second}`);
        }
      }
      return [];
    });
    expect(turned).toEqual([]);
    expect(order.get('content desk')).toBe('content');
    expect(order.get('desk receipt')).toBe('desk');
    expect(seen).toBeGreaterThan(40);
    await page.close();
  }, 120_000);
});
