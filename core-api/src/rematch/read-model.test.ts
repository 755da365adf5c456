import { describe, expect, test } from 'vitest';

import { currentModel } from '../match/model.ts';
import { readModel } from './read-model.ts';

type Draft = { thresholds: Record<string, number>; fields: Record<string, Record<string, unknown>> };

const changed = (change: (model: Draft) => void): string => {
  const model = structuredClone(currentModel) as unknown as Draft;
  change(model);
  return JSON.stringify(model);
};

describe('a candidate model', () => {
  test('the model in use is one', () => {
    expect(readModel(JSON.stringify(currentModel), currentModel)).toEqual({ ok: true, value: currentModel });
  });

  test.each([
    ['not JSON', '{', [{ pointer: '/', rule: 'invalid_type' }]],
    ['a level that is missing', changed(({ fields }) => delete fields['given']?.['exact']), [{ pointer: '/fields/given/exact', rule: 'missing' }]],
    ['a level that nothing compares', changed(({ fields }) => Object.assign(fields['sex'] ?? {}, { maybe: { m: 1, u: 1, h: 1 } })), [{ pointer: '/fields/sex/maybe', rule: 'unknown' }]],
    ['a chance of nothing', changed(({ fields }) => Object.assign(fields['sex']?.['same'] ?? {}, { u: 0 })), [{ pointer: '/fields/sex/same/u', rule: 'too_small' }]],
    ['thresholds out of order', changed(({ thresholds }) => Object.assign(thresholds, { join: -10 })), [{ pointer: '/thresholds', rule: 'order' }]],
  ])('refused: %s', (_why, text, failure) => {
    expect(readModel(text, currentModel)).toEqual({ ok: false, failure });
  });
});
