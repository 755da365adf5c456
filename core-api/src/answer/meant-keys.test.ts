import { expect, test } from 'vitest';

import { personKeys } from '../match/keys.ts';
import { shortPerson } from '../match/testing/short-person.ts';
import { meantKeys } from './meant-keys.ts';

const nobody = (): readonly string[] => [];

test('an initial, a misspelt family name and a birth date share a key with the person, of whichever sex, and no more than that', () => {
  const asked = shortPerson({ name: 'J/Vonk', born: '1968-11-04' });
  for (const sex of ['female', 'male'] as const) {
    const person = personKeys({ ...shortPerson({ name: 'James/Bond', born: '1968-11-04' }), sex });
    expect(personKeys(asked).filter((key) => person.includes(key))).toEqual([]);
    expect(meantKeys(asked, nobody).filter((key) => person.includes(key))).toHaveLength(1);
  }
});

test('a question that names the sex is of that sex, and its own keys are not asked for again', () => {
  const asked = { ...shortPerson({ name: 'James/Bond', born: '1968-11-04' }), sex: 'male' as const };
  expect(meantKeys(asked, nobody)).toEqual([]);
  const known = (word: string): readonly string[] => (word === 'bond' ? ['bunch'] : []);
  expect(meantKeys(asked, known).length).toBeGreaterThan(0);
  expect(meantKeys(asked, known).filter((key) => personKeys(asked).includes(key))).toEqual([]);
});
