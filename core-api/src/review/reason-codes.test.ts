import { expect, test } from 'vitest';

import { currentModel } from '../match/model.ts';
import { questionTexts, reasonCodes } from './reason-codes.ts';

test('every reason and question has an English and a Welsh text, and every outcome a reason', () => {
  const texts = [...Object.values(reasonCodes), ...Object.values(questionTexts)];
  for (const { en, cy } of texts) expect([en.length > 0, cy.length > 0, en === cy]).toEqual([true, true, false]);
  expect(new Set(Object.values(reasonCodes).flatMap((reason) => [...reason.for]))).toEqual(new Set(['same', 'different', 'unsure']));
});

test('the review band of the model lies within the index that the queue reads (migration 0005)', () => {
  expect(currentModel.thresholds.join).toBeLessThan(20);
});
