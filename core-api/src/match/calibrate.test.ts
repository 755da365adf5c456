import { describe, expect, test } from 'vitest';

import { probabilityOf } from './calibrate.ts';
import { currentModel } from './model.ts';

const calibration = [
  { bits: -5, probability: 0.01 },
  { bits: 0, probability: 0.2 },
  { bits: 10, probability: 0.999 },
];

describe('the probability of a weight', () => {
  test('of a model without calibration is what its bits say', () => {
    expect(probabilityOf(0, {})).toBe(0.5);
    expect(probabilityOf(2, {})).toBeCloseTo(0.8, 10);
  });

  test('meets each point of the calibration', () => {
    for (const { bits, probability } of calibration) expect(probabilityOf(bits, { calibration })).toBeCloseTo(probability, 10);
  });

  test.each([['a table', { calibration }], ['the model in use', currentModel]])('never falls as weight grows, and stays within 0 and 1: %s', (_, model) => {
    const probabilities = Array.from({ length: 800 }, (__, at) => probabilityOf(at / 4 - 100, model));
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b));
    expect(probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
  });
});
