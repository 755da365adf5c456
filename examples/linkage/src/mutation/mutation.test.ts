import { currentModel } from '@mast/core-api/link';
import { expect, test } from 'vitest';

import { flipped } from './flipped.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { mutate } from './mutate.ts';
import { costOf } from './slices.ts';

const pairs = labelledPairs({ profile: 'agencies', seed: 33, records: 4000, nhsNumbers: 0.63, errorMultiplier: 2 });

test('turning a weight twice gives the model back', () => {
  const twice = flipped(flipped(currentModel, 'birth', 'typo'), 'birth', 'typo').fields.birth['typo'];
  const { m = 0, u = 0, h = 0 } = currentModel.fields.birth['typo'] ?? {};
  expect(twice?.m).toBeCloseTo(m, 12);
  expect(twice?.u).toBeCloseTo(u, 12);
  expect(twice?.h).toBeCloseTo(h, 12);
});

test('the weights that carry most are missed when they are turned', () => {
  const missed = new Set(mutate(pairs, currentModel).filter(({ isMissed }) => isMissed).map(({ field, level }) => `${field} ${level}`));
  for (const weight of ['given exact', 'family exact', 'birth exact', 'birth differ', 'place address', 'sex same', 'nhsNumber same']) expect(missed).toContain(weight);
});

test('a wrong link costs twenty missed ones', () => {
  const [one] = pairs.filter(({ isOne }) => isOne);
  const levels = one?.levels;
  if (levels === undefined) throw new Error('no true pair');
  const never = { ...currentModel, thresholds: { ...currentModel.thresholds, join: Infinity } };
  const always = { ...currentModel, thresholds: { ...currentModel.thresholds, join: -Infinity } };
  expect(costOf([{ levels, isOne: true }, { levels, isOne: false }], never)).toBe(1);
  expect(costOf([{ levels: { ...levels, nhsNumber: 2 }, isOne: true }, { levels: { ...levels, nhsNumber: 2 }, isOne: false }], always)).toBe(20);
});
