import { expect, test } from 'vitest';

import { shareBounds, shownCount, shownShare } from './small-numbers.ts';

test.each([[0, 0], [1, null], [4, null], [5, 5], [120, 120]])('a count of %i is given as %s', (count, shown) => {
  expect(shownCount(count)).toBe(shown);
});

test.each([
  [12, 15, null, 'three missed calls could be worked out'],
  [9, 15, 0.6, 'nine of fifteen'],
  [15, 15, 1, 'all'],
  [0, 15, 0, 'none'],
  [3, 15, null, 'three is too few to be given'],
  [0, 0, null, 'of nothing there is no share'],
])('%i of %i is the share %s: %s', (part, whole, share, _why) => {
  expect(shownShare(part, whole)).toBe(share);
});

test.each([
  [0, 0, 200, { low: 0, high: 0 }],
  [2, 0, 200, { low: 0, high: 0.02 }],
  [10, 0, 200, { low: 0.05, high: 0.05 }],
  [10, 1, 200, { low: 0.05, high: 0.07 }],
  [0, 30, 200, { low: 0, high: 0.15 }],
  [29, 0, 100, { low: 0.29, high: 0.29 }],
  [3, 3, 6, { low: 0, high: 1 }],
  [0, 0, 4, null],
])('%i wrong and %i open of %i lie between %o', (sure, open, whole, bounds) => {
  expect(shareBounds(sure, open, whole)).toEqual(bounds);
});

const counts = Array.from({ length: 13 }, (_, count) => count);
const pairs = counts.flatMap((sure) => counts.map((open) => [sure, open] as const));

test('bounds hold for every count', () => {
  const broken = pairs.filter(([sure, open]) => {
    const bounds = shareBounds(sure, open, 40);
    return bounds === null || bounds.low > sure / 40 || bounds.high < (sure + open) / 40;
  });
  expect(broken).toEqual([]);
});

test('bounds never tell one small number from another', () => {
  const small = (count: number): number => (count > 0 && count < 5 ? 1 : count);
  const telling = pairs.filter(([sure, open]) => JSON.stringify(shareBounds(sure, open, 40)) !== JSON.stringify(shareBounds(small(sure), small(open), 40)));
  expect(telling).toEqual([]);
});
