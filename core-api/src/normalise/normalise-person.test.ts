import { describe, expect, test } from 'vitest';

import type { AddressDetails, PersonDetails } from '../shared/headline.ts';
import { normalisePerson } from './normalise-person.ts';
import { normalisePlace } from './normalise-place.ts';
import { withoutLocation } from './without-location.ts';

const person: PersonDetails = {
  names: [
    { given: 'Siân', family: "O'Neill", use: 'usual' },
    { given: 'Siân', family: 'Ap Rhys', use: 'former' },
  ],
  dateOfBirth: { value: '1990-05-17', precision: 'day' },
  sex: 'female',
  identifiers: [{ system: 'nhs-number', value: '999 000 0026' }],
};
const home: AddressDetails = { lines: ['Flat 2, 22 The High Street', 'Cardiff'], postcode: 'CF10 1AA', role: 'home' };
const before: AddressDetails = { lines: ['3 Heol Penlan'], postcode: 'SA1 1AA', role: 'previous' };

describe('normalising a person', () => {
  test('the order in which names and addresses are listed says nothing', () => {
    const turned = { ...person, names: person.names.toReversed() };
    expect(normalisePerson(turned, [before, home])).toEqual(normalisePerson(person, [home, before]));
  });

  test('case, titles, accents and abbreviations say nothing', () => {
    const shouted = { ...person, names: [{ given: 'MS SIAN', family: 'ONEILL', use: 'official' as const }, ...person.names.slice(1)] };
    expect(normalisePerson(shouted, [{ ...home, lines: ['FLAT 2 22 HIGH ST', 'CAERDYDD'], postcode: 'cf101aa' }, before])).toEqual(normalisePerson(person, [home, before]));
  });

  test('a name or address said twice is one', () => {
    expect(normalisePerson({ ...person, names: [...person.names, ...person.names] }, [home, home, before])).toEqual(normalisePerson(person, [home, before]));
  });

  test('a bad NHS number is dropped, and the loss recorded without the value', () => {
    const features = normalisePerson({ ...person, identifiers: [{ system: 'nhs-number', value: '9990000027' }] }, []);
    expect(features.nhsNumbers).toEqual([]);
    expect(features.losses).toEqual(['nhs-number-invalid']);
  });

  test('a local number means nothing to other organisations', () => {
    expect(normalisePerson({ ...person, identifiers: [{ system: 'local', value: 'P123' }] }, []).identifiers).toEqual([]);
  });

  test('features survive JSON unchanged', () => {
    const features = normalisePerson(person, [home, before]);
    expect(JSON.parse(JSON.stringify(features))).toEqual(features);
  });

  test('nothing of a location is left for a restricted person', () => {
    const text = JSON.stringify(withoutLocation(normalisePerson(person, [home, { ...before, postcode: 'ZZ99 3VZ' }])));
    expect(text).not.toMatch(/high|CF10|penlan|swansea|cardiff|postcode/i);
  });

  test('where something happened is no location of anybody in it, and a place all the same; every other role is', () => {
    const roles = ['home', 'placement', 'previous', 'temporary', 'incident'] as const;
    expect(roles.filter((role) => normalisePerson(person, [{ ...home, role }]).places.length > 0)).toEqual(['home', 'placement', 'previous', 'temporary']);
    expect(normalisePerson(person, [home, { ...before, role: 'incident' }])).toEqual(normalisePerson(person, [home]));
    expect(normalisePlace({ ...home, role: 'incident' })).toEqual(normalisePlace(home));
  });

  test('a confidential address is no location and no place', () => {
    const hidden = { ...home, confidential: true };
    expect(normalisePerson(person, [hidden]).places).toEqual([]);
    expect(normalisePlace(hidden)).toBeUndefined();
  });
});

describe('a place', () => {
  test('takes a postcode and a house, or a UPRN', () => {
    expect(normalisePlace(home)).toMatchObject({ postcode: 'CF101AA', flat: '2', number: '22', street: 'high street' });
    expect(normalisePlace({ lines: [], uprn: '000100023336956', role: 'incident' })).toEqual({ uprn: '100023336956' });
  });

  test('takes a house in a street of a town where that street is one', () => {
    expect(normalisePlace({ lines: ['22 Lime Grove', 'Newport'], role: 'home' })).toMatchObject({ number: '22', street: 'lime grove', town: 'newport' });
    expect(normalisePlace({ lines: ['22 High Street', 'Cowbridge'], role: 'home' })).toMatchObject({ town: 'cowbridge' });
    expect(normalisePlace({ lines: ['22 Lime Grove'], role: 'home' })).toBeUndefined();
  });

  test('is not made of a house number and street alone, a postcode alone, or no fixed abode', () => {
    expect(normalisePlace({ lines: ['22 High Street', 'Newport'], role: 'home' })).toBeUndefined();
    expect(normalisePlace({ lines: [], postcode: 'CF10 1AA', role: 'home' })).toBeUndefined();
    expect(normalisePlace({ ...home, role: 'no-fixed-abode' })).toBeUndefined();
  });
});
