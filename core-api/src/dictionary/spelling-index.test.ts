import fc from 'fast-check';
import { expect, test } from 'vitest';

import { oneEditApart } from '../match/one-edit-apart.ts';
import { SpellingIndex } from './spelling-index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ŵ'), minLength: 1, maxLength: 7 });

test('exactly the words one slip away are found, whatever stands in the index', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (known, asked) => {
      const index = new SpellingIndex();
      for (const one of known) index.add(one);
      expect(index.near(asked).map((number) => index.wordAt(number)).toSorted()).toEqual(known.filter((one) => oneEditApart(one, asked)).toSorted());
    }),
  );
});

test('it finds the same after it has grown many times', () => {
  const index = new SpellingIndex();
  const words = Array.from({ length: 20_000 }, (_, at) => `n${(at * 7919).toString(36)}`);
  for (const one of words) index.add(one);
  const asked = 'n3k9a';
  expect(index.near(asked).map((number) => index.wordAt(number)).toSorted()).toEqual(words.filter((one) => oneEditApart(one, asked)).toSorted());
  expect(index.near(words[7] ?? '').map((number) => index.wordAt(number))).not.toContain(words[7]);
});
