import { expect, test } from 'vitest';

import { monthlyRates } from './monthly-rates.ts';

const baseline = { minutesHigh: 240 };
const outcomes = [['spoke', 30], ['no-reply', 10], ['wrong-person', 2]].map(([code, n]) => ({ month: '2026-10', code: String(code), n: Number(n) }));

test('shares come from what was said, as bounds where something is still open', () => {
  const [rates] = monthlyRates({ outcomes, links: [{ month: '2026-10', checked: 100, confirmed: 5, open: 6 }], time: [{ month: '2026-10', enquiries: 20, minutesLow: 310 }], baseline });
  expect(rates).toEqual({ month: '2026-10', contactAnswered: 0.75, linksChecked: 100, falseMatches: { low: 0.05, high: 0.11 }, timeSaved: { enquiries: 20, minutesLow: 310, minutesHigh: 4_800 } });
});

test('links checked are not given where they would tell, with who was spoken to, how few were reported', () => {
  const of = (checked: number, wrong: number) => monthlyRates({ outcomes: [{ month: '2026-10', code: 'spoke', n: 30 }, { month: '2026-10', code: 'wrong-person', n: wrong }], links: [{ month: '2026-10', checked, confirmed: 0, open: wrong }], time: [], baseline: null })[0];
  expect(of(32, 2)).toMatchObject({ linksChecked: null, falseMatches: null });
  expect(of(38, 6)).toMatchObject({ linksChecked: null, falseMatches: null });
  expect([of(36, 6)?.linksChecked, of(30, 0)?.linksChecked, of(45, 6)?.linksChecked]).toEqual([36, 30, 45]);
});

test('without a measured baseline, or for too few questions, no time is reckoned as saved', () => {
  const saved = (enquiries: number, measured: typeof baseline | null) => monthlyRates({ outcomes, links: [], time: [{ month: '2026-10', enquiries, minutesLow: 60 }], baseline: measured })[0]?.timeSaved;
  expect([saved(20, null), saved(4, baseline)]).toEqual([null, null]);
  expect(saved(5, baseline)).toEqual({ enquiries: 5, minutesLow: 60, minutesHigh: 1_200 });
});

test('months with nothing but links or time are there too, the latest first', () => {
  const months = monthlyRates({ outcomes, links: [{ month: '2026-09', checked: 1, confirmed: 1, open: 0 }], time: [{ month: '2026-11', enquiries: 1, minutesLow: 0 }], baseline });
  expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-10', '2026-09']);
  expect(months[2]).toEqual({ month: '2026-09', contactAnswered: null, linksChecked: null, falseMatches: null, timeSaved: null });
});
