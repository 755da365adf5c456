import { mkdirSync } from 'node:fs';

import axe from 'axe-core';

import type { Browser, Page } from './journey.ts';
import type { ListedPage } from './listed/listed-page.ts';
import { lookAtPage } from './look-at-page.ts';
import type { PortalWorld } from './portal-world.ts';

/** What went against a criterion, each with the page and the language it was seen in. */
export type Found = Readonly<Record<'axe' | 'language' | 'console' | 'reflow' | 'focus' | 'targets' | 'helpOrder', readonly string[]>> & {
  /** Paths that were shown. */
  readonly paths: readonly string[];
  readonly seconds: number;
};

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const looks: Readonly<Record<string, Media>> = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'more contrast': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', contrast: 'more', forcedColors: 'active' },
};
/** Of axe-core's rules those that look at colours; what all others look at is the same in every look in which the same things are in sight. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** WCAG 2.0 to 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What has been looked at, by look and kind of element, on any page in any language. */
const coloured = new Set<string>();
const wide = { width: 1280, height: 900 };
/** A screen of 1280 by 1024 at 400% zoom (WCAG 2.2, 1.4.10). */
const zoomed = { width: 320, height: 256 };

/**
 * Every listed page once in a language, looked at in every look and at 400% zoom. One sign-in, one load a page: looks are switched under it. With a folder, a picture of each page
 * in each look is left there, to be looked at.
 */
export async function walkPages(browser: Browser, world: PortalWorld, pages: readonly ListedPage[], language: 'en' | 'cy', shots?: string): Promise<Found> {
  const found = { axe: [] as string[], language: [] as string[], console: [] as string[], reflow: [] as string[], focus: [] as string[], targets: [] as string[], helpOrder: [] as string[], paths: [] as string[] };
  const started = performance.now();
  const context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce', extraHTTPHeaders: { 'accept-language': language } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  let name = 'sign-in';
  page.on('console', (message) => void (message.type() === 'error' && !/status of [45]\d\d/.test(message.text()) && found.console.push(`${name} (${language}): ${message.text()}`)));
  page.on('pageerror', (error) => void found.console.push(`${name} (${language}): ${error.message}`));
  await page.goto(`${world.urls.portal}/sign-in`);
  const order = new Map<string, string>();
  if (shots !== undefined) mkdirSync(shots, { recursive: true });

  for (const listed of pages) {
    ({ name } = listed);
    const told = (what: string): string => `${name} (${language}): ${what}`;
    world.core.reset();
    listed.arm(world);
    await (typeof listed.at === 'string' ? page.goto(`${world.urls.portal}${listed.at}`) : listed.at(page, world));
    found.paths.push(new URL(page.url()).pathname);
    if ((await page.locator('html').getAttribute('lang')) !== language) found.language.push(told('in the other language'));
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    await page.evaluate(axe.source);
    let light: ShownPage | undefined;
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      const shown = await page.evaluate(whatIsShown);
      light ??= shown;
      const isRecoloured = look !== 'light' && shown.inSight === light.inSight;
      const fresh = isRecoloured ? shown.kinds.flatMap((kind, at) => (coloured.has(`${look} ${kind}`) ? [] : [at])) : undefined;
      const faults = fresh === undefined ? await axeFaults(page, look === 'light' ? [...tags, 'best-practice'] : tags) : fresh.length === 0 ? [] : await axeFaults(page, colourRules, fresh);
      for (const kind of shown.kinds) coloured.add(`${look} ${kind}`);
      found.axe.push(...faults.map((fault) => told(`${look}: ${fault}`)));
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.${language}.${look.replaceAll(/[ ,]+/g, '-')}.png`, fullPage: true });
    }
    await page.emulateMedia(looks['light'] ?? {});
    await page.setViewportSize(zoomed);
    const seen = await page.evaluate(lookAtPage);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.${language}.320.png`, fullPage: true });
    await page.setViewportSize(wide);
    for (const criterion of ['reflow', 'focus', 'targets'] as const) found[criterion].push(...seen[criterion].map(told));
    if (!seen.help.join().endsWith('help,accessibility,privacy')) found.helpOrder.push(told(seen.help.join(', ')));
    for (const [index, first] of seen.help.entries()) {
      for (const second of seen.help.slice(index + 1)) {
        const key = [first, second].toSorted().join(' ');
        if (!order.has(key)) order.set(key, first);
        if (order.get(key) !== first) found.helpOrder.push(told(`${first} before ${second}`));
      }
    }
  }
  await context.close();
  return { ...found, seconds: (performance.now() - started) / 1000 };
}

type ShownPage = {
  /** Which elements can be seen, in their order. */
  readonly inSight: string;
  /** Of each element a digest of all that style sheets go by: its own and its ancestors' names, classes and states. Two of one kind have the same colours, on whatever page. */
  readonly kinds: readonly number[];
};

/** Runs in the browser, on the page as it stands: so it names nothing from outside. */
function whatIsShown(): ShownPage {
  const states = ['class', 'role', 'type', 'open', 'disabled', 'checked', 'hidden', 'aria-current', 'aria-invalid', 'aria-disabled', 'aria-selected'];
  /** 53 bits of two runs of FNV-1a. */
  const digest = (text: string): number => {
    let [a, b] = [0x811c9dc5, 0x01000193];
    for (let at = 0; at < text.length; at += 1) [a, b] = [Math.imul(a ^ text.charCodeAt(at), 0x01000193), Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b)];
    return (a >>> 0) * 2 ** 21 + (b >>> 11);
  };
  const all = [...document.querySelectorAll('body *')];
  const kinds = new Map<Element | null, number>();
  for (const each of all) {
    const isFirst = each.parentElement?.firstElementChild === each;
    kinds.set(each, digest([kinds.get(each.parentElement), isFirst, each.localName, ...states.map((state) => each.getAttribute(state))].join('|')));
  }
  return { inSight: all.map((each) => (each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? 'x' : ' ')).join(''), kinds: [...kinds.values()] };
}

/** Faults of the whole page, or of those of its elements alone that are named by their place in it. */
async function axeFaults(page: Page, only: readonly string[], places?: readonly number[]): Promise<readonly string[]> {
  return page.evaluate(async ({ runOnly, at }) => {
    const all = [...document.querySelectorAll('body *')];
    const named = new Set(at?.map((each) => all[each]));
    // The outermost of them: what is within comes with it.
    const within = at === undefined ? document : [...named].flatMap((each) => (each === undefined || named.has(each.parentElement ?? undefined) ? [] : [each]));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within as Parameters<typeof axe.run>[0], { runOnly: [...runOnly], resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' ')}`);
  }, { runOnly: only, at: places });
}
