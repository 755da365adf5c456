import { expect, test } from 'vitest';

import { freshnessOf } from './feed-freshness.ts';

const now = new Date('2026-11-21T12:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() - count * 3_600_000);

test.each([
  [hours(30), 'current'],
  [hours(31), 'late'],
  [hours(72), 'late'],
  [hours(73), 'silent'],
  [null, 'silent'],
] as const)('a nightly feed last heard at %s is %s', (lastGood, freshness) => {
  expect(freshnessOf(lastGood, 86_400, now)).toBe(freshness);
});
