import { expect, test } from 'vitest';

import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, world, sent } = await usePortal();

test('counts by month, small ones as few; shares and hours as bounds; with the reasons for which cards were set aside', async () => {
  const text = textOf((await (await as('information-governance-lead')).get('/outcome-figures')).body);
  expect(text).toMatch(/“Few” stands for 1 to 4.* Calls .*November 2026 18 6 few 0 /);
  expect(text).toMatch(/November 2026 75 % 20 0 % to 20 % 5 to 60 hours in 15 enquiries October 2026 too few to say few too few to say –/);
  expect(text).toMatch(/Measured in May 2026 on 60 enquiries: the quickest quarter took 45 minutes at most, the slowest quarter 240 minutes at least/);
  expect(text).toMatch(/Cards in health records .*November 2026 In a record 240 0 18 known already: 11 another reason: 7 November 2026 Before booking 9 0 0/);
});

test('where there are none it says so, no time is said to be saved that nobody measured, and nobody else reads them', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/outcome-figures', { from: '2025-11', suppressedBelow: 5, outcomes: [], rates: [], baseline: null, cards: [] });
  const text = textOf((await browser.get('/outcome-figures')).body);
  expect(text).toContain('Nobody has said yet what came of a call');
  expect(text).toContain('No card has been given yet');
  expect(text).toContain('Until it has, no time is said to be saved.');
  expect((await (await as('practitioner')).get('/outcome-figures')).status).toBe(403);
});

test('what was measured is kept as whole numbers in their order; anything else is said at its field', async () => {
  const browser = await as('administrator');
  await browser.get('/outcome-figures/measured');
  const faulty = await browser.submit('/outcome-figures/measured', { minutesLow: '90', minutesHigh: '45', sample: '19', month: 'May' });
  expect(['#minutesHigh', '#sample', '#month'].filter((field) => faulty.body.includes(`href="${field}"`))).toEqual(['#minutesHigh', '#sample', '#month']);
  expect(sent('/time-baseline')).toEqual([]);
  const kept = await browser.submit('/outcome-figures/measured', { minutesLow: '45', minutesHigh: '240', sample: '60', month: '2026-05' });
  expect([textOf(kept.body).includes('The hours saved are reckoned with it from now on'), sent('/time-baseline')]).toEqual([true, [{ minutesLow: 45, minutesHigh: 240, sample: 60, month: '2026-05' }]]);
});
