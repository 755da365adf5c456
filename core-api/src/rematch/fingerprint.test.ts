import { expect, test } from 'vitest';

import { currentModel } from '../match/model.ts';
import { fingerprint } from './fingerprint.ts';

test('the fingerprint is the same each time, and another when a weight, a threshold or the model is', () => {
  const own = fingerprint(currentModel);
  expect(fingerprint(structuredClone(currentModel))).toBe(own);
  expect(fingerprint({ ...currentModel, id: 'other' })).not.toBe(own);
  expect(fingerprint({ ...currentModel, thresholds: { ...currentModel.thresholds, join: currentModel.thresholds.join + 1 } })).not.toBe(own);
  const sexes = { ...currentModel.fields.sex, same: { m: 0.99, u: 0.4, h: 0.4 } };
  expect(fingerprint({ ...currentModel, fields: { ...currentModel.fields, sex: sexes } })).not.toBe(own);
});

test('it holds no sample twice alike: every one adds something', () => {
  const [, , contents] = JSON.parse(fingerprint(currentModel)) as [string, unknown, unknown[]];
  expect(new Set(contents.map((each) => JSON.stringify(each))).size).toBe(contents.length);
});
