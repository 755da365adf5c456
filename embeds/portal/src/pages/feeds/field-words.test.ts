import { expect, test } from 'vitest';

import { fieldWords, ruleWords } from './field-words.ts';

test.each([
  ['', 'the whole row'],
  ['/date', 'Date'],
  ['/person/dateOfBirth/value', 'Person: Date of birth: Value'],
  ['/person/names/0/family', 'Person: Names, entry 1: Family name'],
  ['/addresses/1/postcode', 'Addresses, entry 2: Postcode'],
  ['/Gwerthcudd', 'the whole row'],
  ['/person/constructor', 'Person'],
])('%s is said as %s', (pointer, text) => {
  expect(fieldWords(pointer, 'en')).toBe(text);
});

test('a rule is said in words, and one without words by its name', () => {
  expect([ruleWords('date-not-real', 'cy'), ruleWords('brand-new', 'en'), ruleWords('toString', 'en')]).toEqual(['Nid oes diwrnod o’r fath', 'brand-new', 'toString']);
});
