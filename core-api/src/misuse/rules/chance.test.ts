import { expect, test } from 'vitest';

import { chanceOf } from './chance.ts';

test.each([
  [0, 3, 1],
  // 1 - e^-1, 1 - 2 e^-1, and the tail from 5 on of a mean of 2 (Poisson tables).
  [1, 1, 0.6321],
  [2, 1, 0.2642],
  [5, 2, 0.0527],
  [1, 0.0001, 0.0001],
])('at least %i where %d are expected: %d', (seen, expected, chance) => {
  expect(chanceOf(seen, expected)).toBeCloseTo(chance, 4);
});
