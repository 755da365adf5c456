import { expect, test } from 'vitest';

import { backoffMs } from './backoff.ts';
import { retryAfterMs } from './retry-after.ts';

const backoff = { baseMs: 500, capMs: 60_000 };

test('the wait is anywhere up to a ceiling that doubles and is capped', () => {
  expect([1, 2, 3, 8, 1_000].map((failures) => backoffMs(backoff, failures, () => 0.5))).toEqual([250, 500, 1_000, 30_000, 30_000]);
});

test('what the other side asked for is waited in full', () => {
  expect(backoffMs(backoff, 1, () => 0, 7_000)).toBe(7_000);
});

test.each([
  ['120', 120_000],
  ['Sat, 21 Nov 2026 06:01:00 GMT', 60_000],
  ['Sat, 21 Nov 2026 05:00:00 GMT', 0],
  ['86400', 900_000],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s', (header, expected) => {
  expect(retryAfterMs(header, new Date('2026-11-21T06:00:00Z'))).toBe(expected);
});
