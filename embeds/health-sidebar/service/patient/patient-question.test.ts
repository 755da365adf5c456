import { expect, test } from 'vitest';

import { isNhsNumber } from './is-nhs-number.ts';
import { asPatient, patientQuestion } from './patient-question.ts';

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
  return read === undefined ? undefined : patientQuestion(read);
};
const person = { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' };
const address = { line1: '4 Heol Las', town: 'Swansea', postcode: 'SA1 1AA' };

test('a patient makes the question that somebody would type', () => {
  expect(isNhsNumber('9990000018')).toBe(true);
  expect(asked()).toEqual({ person, address });
});

test.each<[string, object]>([
  ['by PDS', { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } }],
  ['by any other system', { meta: { security: [{ code: 'U' }, { system: 'urn:local', code: 'R' }] } }],
])('of somebody marked restricted %s no location is taken', (_name, changes) => {
  expect(asked(changes)).toEqual({ person });
});

test('of somebody marked very restricted nothing is asked', () => {
  expect(asked({ meta: { security: [{ code: 'R' }, { code: 'V' }] } })).toBe('withheld');
});

test.each<[string, object, object]>([
  ['a number that does not check', { identifier: [{ ...number, value: '9990000019' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['one digit ten times, which checks', { identifier: [{ ...number, value: '1111111111' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number of another system', { identifier: [{ ...number, system: 'urn:mrn' }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number that is not verified', { identifier: [{ ...number, extension: [status('03')] }] }, { person: { ...person, nhsNumber: undefined }, address }],
  ['a number that is', { identifier: [{ ...number, extension: [status('01')] }] }, { person, address }],
  ['an address that was left', { address: [{ use: 'home', line: ['x'], postalCode: 'SA1 1AA', period: { end: '2020-01-01' } }] }, { person }],
  ['a postcode that is none', { address: [{ use: 'home', line: ['x'], postalCode: 'nowhere' }] }, { person }],
  ['a name that is over', { name: [{ family: 'Price', period: { end: '2020' } }] }, { person: { dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address }],
  ['members of other types', { name: 'Mair', address: { line: 3 }, birthDate: 2011, meta: null }, { person: { nhsNumber: '9990000018' } }],
  ['nulls in lists', { name: [null, { family: 'Jones', given: [null, 'Mair'] }], identifier: [null], address: [null] }, { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } }],
])('%s', (_name, changes, expected) => {
  expect(asked(changes)).toEqual(JSON.parse(JSON.stringify(expected)));
});

test.each([[null], [undefined], ['x'], [{ resourceType: 'OperationOutcome', issue: [] }], [{ resourceType: 'Bundle', entry: [] }], [{ resourceType: 'Patient' }]])('%j is no patient', (value) => {
  expect(asPatient(value)).toBeUndefined();
});
