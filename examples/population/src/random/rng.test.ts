import { expect, test } from 'vitest';
import { weightedPicker } from './picker.ts';
import { frailty, poisson } from './poisson.ts';
import { createRng } from './rng.ts';

const draws = (seed: number, ...path: number[]): number[] => Array.from({ length: 5 }, ((rng) => () => rng.unit())(createRng(seed, ...path)));

test('a path of one seed always gives the same stream, and every other path another', () => {
  expect(draws(1, 7, 2)).toEqual(draws(1, 7, 2));
  const first = new Set([draws(1, 7, 2), draws(1, 2, 7), draws(2, 7, 2), draws(1, 7), draws(1, 7, 3), draws(1, 8, 2)].map((values) => values.join()));
  expect(first.size).toBe(6);
});

test('the first draw of neighbouring streams is even over the unit interval', () => {
  const mean = Array.from({ length: 20_000 }, (_, index) => createRng(1, index).unit()).reduce((sum, value) => sum + value, 0) / 20_000;
  expect(mean).toBeCloseTo(0.5, 1.9);
});

test('weights, Poisson means and the frailty mean come out as asked', () => {
  const rng = createRng(5);
  const pick = weightedPicker([['a', 3], ['b', 1]] as const);
  const times = 40_000;
  let a = 0;
  let events = 0;
  let factor = 0;
  for (let index = 0; index < times; index += 1) {
    if (pick(rng) === 'a') a += 1;
    events += poisson(rng, 0.7);
    factor += frailty(rng, 0.8);
  }
  expect(a / times).toBeCloseTo(0.75, 1.7);
  expect(events / times).toBeCloseTo(0.7, 1.7);
  expect(factor / times).toBeCloseTo(1, 1.2);
});
