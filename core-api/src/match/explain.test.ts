import { describe, expect, test } from 'vitest';

import { comparePeople } from './compare-people.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { explain } from './explain.ts';
import { Birth, Family, Given, Middle, Place, Plain } from './levels.ts';
import { shortPerson } from './testing/short-person.ts';

const levels = comparePeople(
  shortPerson({ name: 'Mr James Herbert / Bond', born: '1968-11-04', at: '22 The High Street, CF71 7AA' }),
  shortPerson({ name: 'James / Bond', born: '1968-04-11', at: '22 The High Street' }),
);

describe('explaining', () => {
  test('says in words that day and month are swapped', () => {
    expect(explain(levels, 'records', 'en')).toContainEqual({ field: 'dateOfBirth', finding: 'swapped', text: 'Day and month of birth are swapped', scope: 'records' });
  });

  test('says it in Welsh', () => {
    expect(explain(levels, 'question', 'cy')).toContainEqual({ field: 'dateOfBirth', finding: 'swapped', text: "Mae diwrnod a mis y geni wedi'u cyfnewid", scope: 'question' });
  });

  test('holds no number and no value of a person', () => {
    for (const language of ['en', 'cy'] as const) {
      expect(JSON.stringify(explain(levels, 'records', language))).not.toMatch(/\d|bond|high|cf71/i);
    }
  });

  test('leaves out what nobody said', () => {
    expect(explain(levels, 'records', 'en').map(({ field }) => field)).toEqual(['givenName', 'familyName', 'dateOfBirth', 'address']);
  });

  test('says swapped names once', () => {
    const swapped = comparePeople(shortPerson({ name: 'Lian / Zhang' }), shortPerson({ name: 'Zhang / Lian' }));
    expect(explain(swapped, 'records', 'en').map(({ text }) => text)).toEqual(['First and family names are swapped']);
  });

  test('has words in both languages for every finding but silence and another address', () => {
    const names: [keyof typeof evidenceTexts, Record<string, number>][] = [
      ['givenName', Given], ['middleName', Middle], ['familyName', Family], ['dateOfBirth', Birth], ['address', Place], ['sex', Plain], ['nhsNumber', Plain], ['identifier', Plain],
    ];
    for (const [field, findings] of names) {
      const expected = Object.keys(findings).filter((finding) => finding !== 'unknown' && finding !== 'elsewhere');
      expect(Object.keys(evidenceTexts[field]).toSorted()).toEqual(expected.toSorted());
    }
  });
});
