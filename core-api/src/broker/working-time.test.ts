import { expect, test } from 'vitest';

import { quantile, workingMinutes } from './working-time.ts';

test.each([
  ['Friday noon to Friday evening', '2026-11-20T12:00:00Z', '2026-11-20T18:30:00Z', 390],
  ['over a weekend', '2026-11-20T23:00:00Z', '2026-11-23T01:00:00Z', 120],
  ['within a weekend', '2026-11-21T10:00:00Z', '2026-11-22T20:00:00Z', 0],
  ['a summer Sunday ends at midnight in London, an hour before Greenwich', '2026-07-05T22:00:00Z', '2026-07-05T23:30:00Z', 30],
  ['backwards', '2026-11-20T12:00:00Z', '2026-11-19T12:00:00Z', 0],
  ['no whole hour touched', '2026-11-20T12:10:00Z', '2026-11-20T12:25:30Z', 15.5],
])('%s', (_name, from, to, minutes) => {
  expect(workingMinutes(new Date(from), new Date(to))).toBeCloseTo(minutes, 6);
});

test('quantiles are values that occurred; of nothing there are none', () => {
  expect([quantile([9, 1, 5], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), quantile([7], 0.9), quantile([], 0.5)]).toEqual([5, 9, 7, null]);
});
