import { expect, test } from 'vitest';

import { patient as example } from '../../test/fake-smart-server.ts';
import { smartServersSchema } from '../smart-settings.ts';
import { languageOf } from '../words/words.ts';
import { allowsPatient } from './allows-patient.ts';
import { createOneTimeStore } from './one-time-store.ts';
import { patientSchema, patientSubject } from './patient-subject.ts';

const subjectOf = (changes: object) => patientSubject(patientSchema.parse(example(changes)), '2026-11-22');

test.each([
  ['a former name is not the name', { name: [{ use: 'old', family: 'Former' }, { use: 'usual', family: 'Usual' }] }, { person: { family: 'Usual' } }],
  ['the official name before the usual one', { name: [{ use: 'usual', family: 'Usual' }, { use: 'official', family: 'Official' }] }, { person: { family: 'Official' } }],
  ['a name that has ended is not the name', { name: [{ family: 'Ended', period: { end: '2025' } }, { family: 'Now', period: { end: '2026-11' } }] }, { person: { family: 'Now' } }],
  ['a year of birth keeps its precision', { birthDate: '2011' }, { person: { dateOfBirth: '2011' } }],
  ['spaces in an NHS number', { identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '999 000 0018' }] }, { person: { nhsNumber: '9990000018' } }],
  ['a home address before another', { address: [{ use: 'temp', line: ['Temporary'] }, { use: 'home', line: ['Home'] }] }, { address: { line1: 'Home' } }],
  ['an address for post alone is no home', { address: [{ use: 'home', type: 'postal', line: ['PO Box'] }, { line: ['Unmarked'] }] }, { address: { line1: 'Unmarked' } }],
])('%s', (_name, changes, expected) => {
  expect(subjectOf(changes)).toMatchObject(expected);
});

test.each([
  ['a number that was not verified', { identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018', extension: [{ url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus', valueCodeableConcept: { coding: [{ code: '03' }] } }] }] }, 'nhsNumber'],
  ['another system’s number', { identifier: [{ system: 'https://hospital.example.org/mrn', value: '9990000018' }] }, 'nhsNumber'],
  ['a name longer than core takes', { name: [{ family: 'x'.repeat(101) }] }, 'family'],
  ['a birth date that is none', { birthDate: '12/03/2011' }, 'dateOfBirth'],
])('%s is left out, never cut short', (_name, changes, field) => {
  expect(subjectOf(changes).person).not.toHaveProperty(field);
});

test.each([[['R'], false], [['V'], false], [['REDACTED'], false], [['N', 'R'], false], [['N'], true], [['U'], true], [[], true]])('security labels %j: address carried %s', (codes, carried) => {
  expect('address' in subjectOf({ meta: { security: (codes as string[]).map((code) => ({ code })) } })).toBe(carried);
});

test.each([
  ['patient/Patient.r', true], ['patient/Patient.rs', true], ['patient/Patient.read', true], ['patient/Patient.cruds', true], ['patient/*.rs', true], ['patient/*.*', true], ['user/Patient.read', true],
  ['patient/Patient.s', false], ['patient/Patient.write', false], ['patient/Observation.r', false], ['launch/patient', false], ['patient/Patient.rs?_id=1', false], ['', false],
])('scope %s lets the patient be read: %s', (scope, allowed) => {
  expect(allowsPatient(`launch openid ${scope}`)).toBe(allowed);
});

test('what waits is taken once, ends in time, and never grows above its bound: the oldest gives way', () => {
  let now = 0;
  const store = createOneTimeStore<number>({ lifeMs: 1_000, most: 3, now: () => new Date(now) });
  const ids = [1, 2, 3, 4].map((value) => store.put(value));
  expect(ids.map((id) => store.take(id))).toEqual([undefined, 2, 3, 4]);
  expect(store.take(ids[3] ?? '')).toBeUndefined();
  const late = store.put(5);
  now = 1_000;
  expect(store.take(late)).toBeUndefined();
});

test.each([['', 'en'], ['cy', 'cy'], ['en-GB,cy;q=0.9', 'en'], ['cy-GB;q=0.8,en;q=0.5', 'cy'], ['fr', 'en']])('accept-language %s is %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test.each([
  ['without TLS', { iss: 'http://ehr.example.org/fhir' }], ['with a query', { iss: 'https://ehr.example.org/fhir?x=1' }], ['with a user', { iss: 'https://a@ehr.example.org/fhir' }],
  ['framed by a path', { frameOrigins: ['https://ehr.example.org/'] }], ['of another algorithm', { algorithm: 'HS256' }], ['with an unknown field', { surprise: 1 }],
])('a server %s is refused', (_name, change) => {
  const server = { iss: 'https://ehr.example.org/fhir/', clientId: 'c', algorithm: 'RS512', host: 'h' };
  expect(smartServersSchema.parse([server])[0]?.iss).toBe('https://ehr.example.org/fhir');
  expect(smartServersSchema.safeParse([{ ...server, ...change }]).success).toBe(false);
});
