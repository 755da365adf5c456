import { describe, expect, test } from 'vitest';

import type { FieldName } from './question.ts';
import { questionOf } from './question.ts';

const empty: Record<FieldName, string> = { given: '', family: '', born: '', nhsNumber: '', line1: '', postcode: '' };
const person = (fields: Partial<Record<FieldName, string>>): ReturnType<typeof questionOf> => questionOf({ about: 'person', fields: { ...empty, ...fields } });

describe('what was typed in the tab', () => {
  test.each([
    [{ family: 'Jones', born: '12 3 2011' }, { person: { family: 'Jones', dateOfBirth: '2011-03-12' } }],
    [{ given: ' Mair ', family: 'Jones', born: '12/03/2011' }, { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } }],
    [{ family: 'Jones', born: '2011' }, { person: { family: 'Jones', dateOfBirth: '2011' } }],
    [{ nhsNumber: '999 000 0018' }, { person: { nhsNumber: '999 000 0018' } }],
    [{ family: 'Jones' }, 'thinPerson'],
    [{ given: 'Mair', born: '2011' }, 'thinPerson'],
    [{ family: 'Jones', born: '31 2 2011' }, 'badDate'],
    [{ family: 'Jones', born: '2011-03-12' }, 'badDate'],
  ] as const)('%o', (fields, question) => {
    expect(person(fields)).toEqual(question);
  });

  test('an address needs its house and its postcode, and takes nothing of the person beside it', () => {
    expect(questionOf({ about: 'address', fields: { ...empty, family: 'Jones', line1: 'Flat 4, Mariner Court', postcode: 'SA1 1XW' } })).toEqual({ address: { line1: 'Flat 4, Mariner Court', postcode: 'SA1 1XW' } });
    expect(questionOf({ about: 'address', fields: { ...empty, postcode: 'SA1 1XW' } })).toBe('thinAddress');
  });
});
