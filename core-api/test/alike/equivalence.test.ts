import { expect, test } from 'vitest';

import { equivalence } from './equivalence.ts';
import { criticalT, upperTail } from './student-t.ts';

/** Published tables of Student's t, one tail. */
test.each([
  [0.05, 1, 6.3138], [0.05, 5, 2.015], [0.05, 10, 1.8125], [0.05, 30, 1.6973], [0.05, 120, 1.6577], [0.025, 5, 2.5706], [0.025, 10, 2.2281], [0.025, 60, 2.0003], [0.01, 20, 2.528], [0.005, 2, 9.9248], [0.0005, 10, 4.5869], [0.025, 1e6, 1.96],
])('the t of tail %f with %i degrees of freedom is %f', (p, df, t) => {
  expect(criticalT(p, df)).toBeCloseTo(t, 3);
  expect(upperTail(t, df)).toBeCloseTo(p, 4);
  expect(upperTail(-t, df)).toBeCloseTo(1 - p, 4);
});

test('with one degree of freedom it is the Cauchy distribution, in closed form', () => {
  for (const t of [0.1, 1, 3, 50]) expect(upperTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 12);
});

test('Welch’s t and degrees of freedom, worked by hand', () => {
  // 1..5: mean 3, variance 2.5; 2,4..10: mean 6, variance 10. t = -3 / sqrt(0.5 + 2); df = 2.5^2 / (0.5^2 / 4 + 2^2 / 4).
  const { difference, df, p, interval, effect } = equivalence([1, 2, 3, 4, 5], [2, 4, 6, 8, 10], 1);
  expect(difference).toBe(-3);
  expect(df).toBeCloseTo(6.25 / 1.0625, 12);
  expect(effect).toBeCloseTo(-3 / 2.5, 12);
  expect(p).toBeCloseTo(1 - upperTail(2 / Math.sqrt(2.5), df), 12);
  expect(interval[1] - interval[0]).toBeCloseTo(2 * criticalT(0.05, df) * Math.sqrt(2.5), 9);
  expect(2 * upperTail(3 / Math.sqrt(2.5), df)).toBeCloseTo(0.1075, 4);
});

/** Noise without a generator of random numbers: the same on every run, mean 0. */
const noise = (n: number, seed: number): number[] => Array.from({ length: n }, (_none, k) => Math.sin((k + 1) * 12.9898 + seed) * 5);

test('arms that differ by a tenth of the margin are equivalent, by more than the margin not, and too few say nothing', () => {
  const a = noise(5_000, 1).map((value) => value + 20);
  expect(equivalence(a, noise(5_000, 2).map((value) => value + 20.1), 1)).toMatchObject({ equivalent: true });
  expect(equivalence(a, noise(5_000, 2).map((value) => value + 21.5), 1)).toMatchObject({ equivalent: false });
  expect(equivalence(a, noise(5_000, 2).map((value) => value + 18.5), 1)).toMatchObject({ equivalent: false });
  expect(equivalence(a.slice(0, 10), noise(10, 2).map((value) => value + 20), 1)).toMatchObject({ equivalent: false });
});

test('the interval lies within the margin exactly when the tests say equivalent', () => {
  for (let shift = -2; shift <= 2; shift += 0.05) {
    const { interval, equivalent } = equivalence(noise(200, 1), noise(200, 2).map((value) => value + shift), 1);
    expect(interval[0] > -1 && interval[1] < 1).toBe(equivalent);
  }
});
