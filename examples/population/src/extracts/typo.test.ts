import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRng } from '../random/rng.ts';
import { typo, withoutMarks } from './typo.ts';

test('a typo changes a word, by one or two letters, never its first', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{3,14}$/), fc.integer(), (word, seed) => {
      const slip = typo(word, createRng(seed));
      expect(slip).not.toBe(word);
      expect(slip[0]).toBe(word[0]);
      expect(Math.abs(slip.length - word.length)).toBeLessThanOrEqual(1);
    }),
  );
});

test('marks go and letters stay', () => {
  expect(withoutMarks('Siôn Llŷr Łukasz Đỗ Nguyễn Ștefania Máire')).toBe('Sion Llyr Lukasz Do Nguyen Stefania Maire');
});
