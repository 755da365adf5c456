import { expect, test } from 'vitest';

import { isVeryRestricted } from './confidentiality.ts';
import { isNhsNumber } from './is-nhs-number.ts';
import { patientQuestion } from './patient-question.ts';
import { asPatient } from './patient.ts';

const number = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' };
const status = (code: string) => ({ url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus', valueCodeableConcept: { coding: [{ code }] } });
const patient = (changes: object = {}): object => ({
  resourceType: 'Patient', id: '1', birthDate: '2011-03-12', identifier: [number],
  name: [{ use: 'old', family: 'Price' }, { use: 'usual', family: 'Jones', given: ['Mair', 'Ann'] }],
  address: [{ use: 'home', line: ['4 Heol Las'], city: 'Swansea', postalCode: 'SA1 1AA' }],
  ...changes,
});
const asked = (changes: object = {}) => {
  const read = asPatient(patient(changes));
  return read === undefined ? undefined : patientQuestion(read, '2026-11-22');
};
const person = { given: 'Mair', middle: 'Ann', family: 'Jones', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' };
const address = { line1: '4 Heol Las', town: 'Swansea', postcode: 'SA1 1AA' };

test('a patient makes the question that somebody would type', () => {
  expect(isNhsNumber('9990000018')).toBe(true);
  expect(asked()).toEqual({ person, address });
});

const marks = (...codes: unknown[]) => ({ meta: { security: codes.map((code) => ({ code })) } });

test.each([[['R'], false], [['V'], false], [['REDACTED'], false], [['N', 'R'], false], [[3], false], [['N'], true], [['U'], true], [['unrestricted'], true], [[], true]])('security labels %j, whatever their system: address carried %s', (codes, carried) => {
  expect(asked(marks(...codes))).toEqual(carried ? { person, address } : { person });
});

test.each([[[null]], ['R'], [{ code: 'R' }]])('a mark that cannot be read (%j) is a mark', (security) => {
  expect(asked({ meta: { security } })).toEqual({ person });
});

test.each([['V', true], ['R', false], ['N', false]])('%s is very restricted: %s', (code, is) => {
  const read = asPatient(patient(marks('U', code)));
  expect(read && isVeryRestricted(read)).toBe(is);
});

test.each<[string, object, object]>([
  ['a number that does not check', { identifier: [{ ...number, value: '9990000019' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['one digit ten times, which checks', { identifier: [{ ...number, value: '1111111111' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number of another system', { identifier: [{ ...number, system: 'urn:mrn' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number that is not verified', { identifier: [{ ...number, extension: [status('03')] }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number that is', { identifier: [{ ...number, extension: [status('01')] }] }, { person, address }],
  ['an address that was left', { address: [{ use: 'home', line: ['x'], postalCode: 'SA1 1AA', period: { end: '2020-01-01' } }] }, { person }],
  ['a postcode that is none', { address: [{ use: 'home', line: ['x'], postalCode: 'nowhere' }] }, { person }],
  ['a former name, and the official before the usual', { name: [{ use: 'old', family: 'Former' }, { use: 'usual', family: 'Usual' }, { use: 'official', family: 'Official' }] }, { person: { family: 'Official', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address }],
  ['a name that ends this month', { name: [{ family: 'Ended', period: { end: '2025' } }, { family: 'Now', period: { end: '2026-11' } }] }, { person: { family: 'Now', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address }],
  ['a year of birth, with its precision', { birthDate: '2011' }, { person: { ...person, dateOfBirth: '2011' }, address }],
  ['a birth date that is none', { birthDate: '12/03/2011' }, { person: { ...person, dateOfBirth: undefined }, address }],
  ['a name longer than core takes, left out and never cut short', { name: [{ family: 'x'.repeat(101) }] }, { person: { dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address }],
  ['spaces in a number', { identifier: [{ ...number, value: '999 000 0018' }] }, { person, address }],
  ['a home before another address', { address: [{ use: 'temp', line: ['x'], postalCode: 'SA1 1AB' }, { use: 'home', line: ['Home'], postalCode: 'SA1 1AC' }] }, { person, address: { line1: 'Home', postcode: 'SA1 1AC' } }],
  ['an address for post alone, which is no home', { address: [{ use: 'home', type: 'postal', line: ['PO Box'], postalCode: 'SA1 1AB' }, { line: ['Unmarked'], postalCode: 'SA1 1AC' }] }, { person, address: { line1: 'Unmarked', postcode: 'SA1 1AC' } }],
  ['a name that is over', { name: [{ family: 'Price', period: { end: '2020' } }] }, { person: { dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address }],
  ['members of other types', { name: 'Mair', address: { line: 3 }, birthDate: 2011, meta: null }, { person: { nhsNumber: '9990000018' } }],
  ['nulls in lists', { name: [null, { family: 'Jones', given: [null, 'Mair'] }], identifier: [null], address: [null] }, { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } }],
])('%s', (_name, changes, expected) => {
  expect(asked(changes)).toEqual(JSON.parse(JSON.stringify(expected)));
});

test.each([[null], [undefined], ['x'], [{ resourceType: 'OperationOutcome', issue: [] }], [{ resourceType: 'Bundle', entry: [] }], [{ resourceType: 'Patient' }]])('%j is no patient', (value) => {
  expect(asPatient(value)).toBeUndefined();
});
