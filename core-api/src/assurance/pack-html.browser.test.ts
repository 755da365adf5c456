import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchChromium } from '../../test/launch-chromium.ts';
import { packHtml } from './pack-html.ts';
import { packSections } from './pack-sections.ts';
import { openRisks, packWords } from './pack-texts.ts';
import type { PackFigures } from './read-figures.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** As much as a pack may hold: long names, every feed in trouble, more feeds and agreements than are named. */
const most: PackFigures = {
  use: { 'declaration-made': 123_456, 'search-answered': 123_456, opened: 99_999 },
  sealing: { looked: 10_000, unsealed: 17, median: 0.4, p99: 1.7, longest: 300.1 },
  feeds: Array.from({ length: 40 }, (_none, at) => ({ name: `Children and young people’s services of the north, feed ${at}`, owner: 'Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg University Health Board', state: 'silent' as const, lastGood: new Date('2026-11-01T02:00:00Z') })),
  misuse: { alerts: 12_000, unsettled: 400, misuse: 12, lookedAt: 1_000, concerns: 9 },
  outcomes: [{ code: 'spoke', n: 12_000 }, { code: 'no-reply', n: 3_000 }],
  waiting: { declarations: 1_000, overrides: 12, rows: 100_000 },
  ending: Array.from({ length: 9 }, (_none, at) => ({ agreementId: `west-glamorgan-and-beyond-${at}`, version: 12, endsOn: '2026-12-31' })),
};

test.each(['en', 'cy'] as const)('the fullest pack there is prints on two pages of A4, and nothing runs off them (%s)', async (language) => {
  const say = packWords(language);
  const html = packHtml({ language, title: say('title', { organisation: 'Cyngor Bwrdeistref Sirol Castell-nedd Port Talbot', month: '2026-11' }), lead: [say('made', { organisation: 'Cyngor', day: '2026-11-22' }), say('under-way'), say('welsh-draft')], sections: packSections(most, openRisks(), say, language) });
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
  expect(html).not.toMatch(/<script|https?:/);
  await page.close();
});
