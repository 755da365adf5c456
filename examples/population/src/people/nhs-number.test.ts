import { expect, test } from 'vitest';
import { checkDigit, createNhsNumbers, isTestNhsNumber } from './nhs-number.ts';

test('the check digit follows the published worked example', () => {
  // NHS Data Dictionary: 943 476 5919.
  expect(checkDigit('943476591')).toBe(9);
});

test('every number dealt is valid, in the 999 range and dealt once', () => {
  const next = createNhsNumbers(1);
  const dealt = Array.from({ length: 50_000 }, () => next() ?? '');
  expect(dealt.every(isTestNhsNumber)).toBe(true);
  expect(new Set(dealt).size).toBe(dealt.length);
});

test('a range too small for the population is spread over it, then ends', () => {
  const spread = createNhsNumbers(3);
  expect([spread(), spread(), spread()].map((value) => value !== undefined)).toEqual([false, false, true]);
  const next = createNhsNumbers(1);
  let count = 0;
  while (next() !== undefined) count += 1;
  expect(count).toBeGreaterThan(900_000);
});
