import { expect, test } from 'vitest';

import { smartServersSchema } from '../smart-settings.ts';
import { allowsPatient } from './allows-patient.ts';
import { createOneTimeStore } from './one-time-store.ts';

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

test.each([
  ['without TLS', { iss: 'http://ehr.example.org/fhir' }], ['with a query', { iss: 'https://ehr.example.org/fhir?x=1' }], ['with a user', { iss: 'https://a@ehr.example.org/fhir' }],
  ['framed by a path', { frameOrigins: ['https://ehr.example.org/'] }], ['of another algorithm', { algorithm: 'HS256' }], ['with an unknown field', { surprise: 1 }],
])('a server %s is refused', (_name, change) => {
  const server = { iss: 'https://ehr.example.org/fhir/', clientId: 'c', algorithm: 'RS512', host: 'h' };
  expect(smartServersSchema.parse([server])[0]?.iss).toBe('https://ehr.example.org/fhir');
  expect(smartServersSchema.safeParse([{ ...server, ...change }]).success).toBe(false);
});
