import { expect, test } from 'vitest';

import { cardId, cdsWorld, hookCall, plainCard } from '../test/cds-world.ts';

const appointments = { resourceType: 'Bundle', entry: [] };
const authorization = { access_token: 'a', token_type: 'Bearer', expires_in: 300, scope: 'user/Patient.read', subject: 'cds-service' };
const send = async (service: string, body: unknown) => {
  const { app, sent } = await cdsWorld(() => ({ status: 200, body: plainCard }));
  const response = await app.inject({ method: 'POST', url: `/cds-services/${service}`, headers: { authorization: 'Bearer x.y.z', 'content-type': 'application/json' }, payload: JSON.stringify(body) });
  return { response, sent };
};

test.each<[string, string, object]>([
  ['patient-view', 'mast-who-else', hookCall()],
  ['patient-view in an encounter', 'mast-who-else', hookCall({ context: { userId: 'PractitionerRole/1', patientId: '1', encounterId: 'e' } })],
  ['encounter-start', 'mast-who-else', hookCall({ hook: 'encounter-start', context: { userId: 'Practitioner/1', patientId: '1', encounterId: 'e' } })],
  ['appointment-book', 'mast-before-booking', hookCall({ hook: 'appointment-book', context: { userId: 'Practitioner/1', patientId: '1', appointments } })],
  ['a prefetch that could not be filled (2.0)', 'mast-who-else', hookCall({ prefetch: { patient: null } })],
  ['a prefetch that could not be filled (3.0)', 'mast-who-else', hookCall({ prefetch: { patient: { resourceType: 'Bundle', type: 'searchset', entry: [] } } })],
  ['a prefetch that went wrong', 'mast-who-else', hookCall({ prefetch: { patient: { resourceType: 'OperationOutcome', issue: [] } } })],
  ['what later versions and extensions add', 'mast-who-else', hookCall({ extension: { 'com.example': { a: 1 } }, hookVersion: '1.0', fhirServer: 'https://fhir.test/r4', fhirAuthorization: { ...authorization, patient: '1', more: 1 } })],
])('%s gets a card', async (_name, service, body) => {
  const { response } = await send(service, body);
  expect([response.statusCode, response.json<{ cards: { uuid: string }[] }>().cards[0]?.uuid]).toEqual([200, cardId]);
});

test.each<[string, string, unknown, string]>([
  ['no hook', 'mast-who-else', hookCall({ hook: undefined }), '/hook'],
  ['a hook that is not served', 'mast-who-else', hookCall({ hook: 'order-sign' }), '/hook'],
  ['a hook of another service', 'mast-before-booking', hookCall(), '/hook'],
  ['no hookInstance', 'mast-who-else', hookCall({ hookInstance: undefined }), '/hookInstance'],
  ['a hookInstance that is no UUID', 'mast-who-else', hookCall({ hookInstance: 'one' }), '/hookInstance'],
  ['no context', 'mast-who-else', hookCall({ context: undefined }), '/context'],
  ['no user', 'mast-who-else', hookCall({ context: { patientId: '1' } }), '/context/userId'],
  ['no patient', 'mast-who-else', hookCall({ context: { userId: 'Practitioner/1' } }), '/context/patientId'],
  ['a patient id that is a path', 'mast-who-else', hookCall({ context: { userId: 'Practitioner/1', patientId: '../../admin' } }), '/context/patientId'],
  ['encounter-start without an encounter', 'mast-who-else', hookCall({ hook: 'encounter-start' }), '/context/encounterId'],
  ['appointment-book without appointments', 'mast-before-booking', hookCall({ hook: 'appointment-book' }), '/context/appointments'],
  ['fhirAuthorization without fhirServer (cds-r-1)', 'mast-who-else', hookCall({ fhirAuthorization: authorization }), '/fhirServer'],
  ['a token that is not Bearer', 'mast-who-else', hookCall({ fhirServer: 'https://fhir.test', fhirAuthorization: { ...authorization, token_type: 'mac' } }), '/fhirAuthorization/token_type'],
  ['a list', 'mast-who-else', [], '/'],
])('%s is refused with the place, without what stood there, and core is not asked', async (_name, service, body, pointer) => {
  const { response, sent } = await send(service, body);
  expect(response.statusCode).toBe(400);
  const { issue } = response.json<{ resourceType: string; issue: { diagnostics: string }[] }>();
  expect(issue[0]?.diagnostics.split(' ')).toContain(pointer);
  expect(response.body).not.toMatch(/admin|order-sign|mac"/);
  expect(sent).toEqual([]);
});

test('a patient that is not the one of the context is two patients in one call: refused', async () => {
  const { response, sent } = await send('mast-who-else', hookCall({ prefetch: { patient: { resourceType: 'Patient', id: 'another' } } }));
  expect([response.statusCode, sent]).toEqual([400, []]);
});

test('what is no JSON, or too much of it, is refused', async () => {
  const { app } = await cdsWorld(() => ({ status: 200, body: plainCard }));
  const post = (payload: string, type = 'application/json') => app.inject({ method: 'POST', url: '/cds-services/mast-who-else', headers: { authorization: 'Bearer x.y.z', 'content-type': type }, payload });
  expect((await post('{')).statusCode).toBe(400);
  expect((await post('a=b', 'application/x-www-form-urlencoded')).statusCode).toBe(400);
  expect((await post(JSON.stringify(hookCall({ more: 'x'.repeat(1_100_000) })))).statusCode).toBe(400);
});

test('an unknown service is 404, and nobody without a token gets further', async () => {
  expect((await send('mast-other', hookCall())).response.statusCode).toBe(404);
  const { app, sent } = await cdsWorld(() => ({ status: 200, body: plainCard }));
  for (const [method, url] of [['GET', '/cds-services'], ['POST', '/cds-services/mast-who-else'], ['POST', '/cds-services/mast-who-else/feedback']] as const) {
    const response = await app.inject({ method, url, ...(method === 'GET' ? {} : { payload: hookCall() }) });
    expect([response.statusCode, response.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  }
  expect(sent).toEqual([]);
});
