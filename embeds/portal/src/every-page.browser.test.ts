import { launchBrowser } from '@mast/panel/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from '../test/journey.ts';
import type { ListedPage } from '../test/listed/listed-page.ts';
import { listedPages } from '../test/listed-pages.ts';
import type { PortalWorld } from '../test/portal-world.ts';
import { startPortalWorld } from '../test/portal-world.ts';
import type { Found } from '../test/walk-pages.ts';
import { walkPages } from '../test/walk-pages.ts';
import { findPages } from './page/find-pages.ts';

/** A folder for pictures of every page in every look, to be looked at. */
const shots = process.env['MAST_SHOTS'];
/** Only pages whose name fits this pattern, for whoever works on one; the check that every address is listed is then left out. */
const only = process.env['MAST_PAGES'];

/** What is handed out as a file has no look. */
const filesAlone: ReadonlySet<string> = new Set(['/rights-desk/:id/letters/:letter', '/audit/export/file']);
const languages = ['en', 'cy'] as const;
const seen = new Map<string, Found>();
let worlds: readonly PortalWorld[] = [];
let browser: Browser;
let pages: readonly ListedPage[];
beforeAll(async () => {
  worlds = await Promise.all(languages.map(() => startPortalWorld()));
  browser = await launchBrowser();
  pages = (await listedPages()).filter(({ name }) => only === undefined || new RegExp(only).test(name));
  // Each language in front of a core of its own, both at once: a page is read by one processor while the other draws.
  await Promise.all(worlds.map(async (world, at) => {
    const language = languages[at] ?? 'en';
    const found = await walkPages(browser, world, pages, language, shots);
    seen.set(language, found);
    process.stderr.write(`${pages.length} pages in ${language}: ${found.seconds.toFixed(0)} s\n`);
  }));
}, 1_500_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all(worlds.map((world) => world.close()));
});

test('no two listed pages have one name, and every name can name a picture', async () => {
  const names = pages.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at || !/^[a-z\d-]+$/.test(name))).toEqual([]);
});

describe.each(languages)('every page of the portal, in %s', (language) => {
  let found: Found;
  beforeAll(() => {
    const walked = seen.get(language);
    if (walked === undefined) throw new Error(`nothing was looked at in ${language}`);
    found = walked;
  });

  test('no axe violation of WCAG 2.0 to 2.2, A and AA, nor of best practice: light, dark, more contrast, forced colours', () => expect(found.axe).toEqual([]));
  test('it is in the language that was asked for', () => expect(found.language).toEqual([]));
  test('nothing is complained of in the console: no style, script or frame is refused', () => expect(found.console).toEqual([]));
  test('1.4.4 and 1.4.10: at 320 px, which is 400% zoom, nothing scrolls sideways and no word is cut off', () => expect(found.reflow).toEqual([]));
  test('2.4.11: what has the focus is in sight', () => expect(found.focus).toEqual([]));
  test('2.5.8: every target is 24 by 24 px, or a link with that much room', () => expect(found.targets).toEqual([]));
  test('3.2.6: help stands after the content, in one order everywhere', () => expect(found.helpOrder).toEqual([]));

  test.skipIf(only !== undefined)('every address of the portal was looked at', async () => {
    const patterns: string[] = [];
    const note = (path: string): void => void patterns.push(path);
    for (const page of await findPages()) page.routes({ open: note, get: note, post: () => undefined });
    const isOf = (pattern: string, path: string): boolean => new RegExp(`^${pattern.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`).test(path);
    // An address that leads straight on has no look of its own.
    const missing = patterns.filter((pattern) => !filesAlone.has(pattern) && !found.paths.some((path) => isOf(pattern, path) && !patterns.some((other) => other !== pattern && !other.includes(':') && isOf(other, path))));
    expect(missing).toEqual([]);
  });
});
