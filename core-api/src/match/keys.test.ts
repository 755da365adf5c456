import { describe, expect, test } from 'vitest';

import { withoutLocation } from '../normalise/without-location.ts';
import { keyTypes, personKeys } from './keys.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';

const base: ShortPerson = { name: 'James Herbert / Bond', born: '1968-11-04', at: '22 The High Street, CF71 7AA', nhs: '999 000 0026' };

/** Types of the keys that two people share. */
function shared(a: ShortPerson, b: ShortPerson): string[] {
  const keys = new Set(personKeys(shortPerson(a)));
  return [...new Set(personKeys(shortPerson(b)).filter((key) => keys.has(key)).map((key) => key.split('|')[0] ?? ''))].toSorted();
}

describe('block keys', () => {
  test('ordinary content has between 8 and 18', () => {
    const { length } = personKeys(shortPerson(base));
    expect(length).toBeGreaterThanOrEqual(8);
    expect(length).toBeLessThanOrEqual(18);
  });

  test.each<[string, ShortPerson, string[]]>([
    ['the NHS number alone', { nhs: '9990000026' }, ['nhs']],
    ['day and month swapped', { name: 'James / Bond', born: '1968-04-11' }, ['birth+word', 'pair+month-day', 'pair+year']],
    ['given and family names swapped', { name: 'Bond / James', born: '1968-11-04' }, ['birth+word', 'pair+month-day', 'pair+year']],
    ['another spelling and a short form', { name: 'Jim / Bonde', born: '1968-11-04' }, ['birth+word', 'pair+month-day', 'pair+year']],
    ['no given name', { name: '/ Bond', born: '1968-11-04' }, ['birth+word']],
    ['no family name', { name: 'James', born: '1968-11-04' }, ['birth+word']],
    ['known by the middle name', { name: 'Herbert / Bond', born: '1968-11-04' }, ['birth+word']],
    ['only the year of birth', { name: 'James / Bond', born: '1968' }, ['pair+year']],
    ['a wrong year of birth', { name: 'James / Bond', born: '1986-11-04' }, ['pair+month-day']],
    ['both names wrong, same birth and postcode', { name: 'Horst / Müller', born: '1968-11-04', at: 'CF71 7AA' }, ['district+birth', 'postcode+month-day', 'postcode+year']],
    ['both names wrong, same birth, moved within the district', { name: 'Horst / Müller', born: '1968-11-04', at: 'CF71 8BB' }, ['district+birth']],
    ['both names and the day of birth wrong, same postcode', { name: 'Horst / Müller', born: '1968-06-14', at: 'CF71 7AA' }, ['postcode+year']],
    ['both names and the year of birth wrong, same postcode', { name: 'Horst / Müller', born: '1986-11-04', at: 'CF71 7AA' }, ['postcode+month-day']],
    ['no birth date, a family name and postcode', { name: '/ Bond', at: 'CF71 7AA' }, ['postcode+word']],
    ['no birth date, a neighbouring postcode', { name: 'James / Bond', at: 'CF71 7AB' }, ['pair+district']],
    ['both names and the day of birth misread but for their initials, moved within the district', { name: 'Janws / Bmd', born: '1968-06-14', at: 'CF71 8BB' }, ['initials+year']],
    ['both names misread but for their initials, another year of birth, moved within the district', { name: 'Janws / Bmd', born: '1986-11-04', at: 'CF71 8BB' }, ['initials+month-day']],
    ['no birth date and no postcode, the same street', { name: 'James / Bond', at: '22 High St' }, ['street+initial', 'street+word']],
  ])('find the person by %s', (_, other, types) => {
    expect(shared(base, other)).toEqual(types);
  });

  test('find who moved far and whose names are misread but for the first letter of the given one, where the sex is known', () => {
    expect(shared({ name: 'Julian / Salwood', born: '1992-01-29', sex: 'male', at: 'WS1 1LN' }, { name: 'Julizm / Jalword', born: '1992-01-29', sex: 'male', at: 'SA1 1AA' })).toEqual(['birth+initial']);
  });

  test('find a house without a postcode by the year of birth', () => {
    expect(shared({ name: 'Courtney / Hammeres', born: '1997-10-22', at: '29 High Crescent, SA1 1NU' }, { name: 'Lourtney / Heathstock', born: '1997-03-04', at: '29 High Crescent' })).toEqual(['street+year']);
  });

  test('a rare pair of names is a key by itself, however far away', () => {
    expect(shared({ name: 'Anwen / Bond', at: 'CF71 7AA' }, { name: 'Anwen / Bonde', at: 'SA1 1AA' })).toEqual(['pair']);
  });

  test('a pair of common names is a key only with a district, whatever the data', () => {
    const common: ShortPerson = { name: 'John / Jones', born: '1968-11-04', at: '22 High Street, CF71 7AA' };
    expect(shared(common, { name: 'John / Jones', at: 'CF71 8BB' })).toEqual(['pair+district']);
    expect(shared(common, { name: 'John / Jones', at: 'SA1 1AA' })).toEqual([]);
  });

  test('each is of a kind that is named', () => {
    const kinds = [base, { ...base, born: '1968' }].flatMap((short) => personKeys(shortPerson(short))).map((key) => key.split('|')[0]);
    expect(keyTypes).toEqual(expect.arrayContaining([...new Set(kinds)]));
  });

  test('of another person do not meet', () => {
    expect(shared(base, { name: 'Sian / Prosser', born: '1990-05-17', at: '3 Heol Penlan, SA1 1AA' })).toEqual([]);
  });

  test('find nobody by the name alone where the location is left out', () => {
    const hidden = new Set(personKeys(withoutLocation(shortPerson({ ...base, born: '1968' }))));
    expect(personKeys(shortPerson({ name: 'James / Bond', at: 'CF71 7AA' })).filter((key) => hidden.has(key))).toEqual([]);
  });

  test('of a restricted person hold no location', () => {
    expect(personKeys(withoutLocation(shortPerson(base))).join()).not.toMatch(/cf71|high|postcode|street|sector|district|uprn/i);
  });
});
