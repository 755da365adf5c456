import { expect, test } from 'vitest';

import { cardId, cdsWorld, coreUrl, hookCall, launchUrl, plainCard } from '../test/cds-world.ts';
import type { Answer, Sent } from '../test/cds-world.ts';

const fhirServer = 'https://fhir.test/r4';
const authorization = { access_token: 'secret-fhir-token', token_type: 'Bearer', expires_in: 300, scope: 'patient/Patient.r', subject: 'mast', patient: '1288992' };
const patient = { resourceType: 'Patient', id: '1288992', birthDate: '2011-03-12', name: [{ family: 'Jones', given: ['Mair'] }] };
const needed = { language: 'en', patientNeeded: { continuation: 'go-on', fhirServer } };
const involved = { language: 'en', card: { id: cardId, finding: 'involved' } };
const isFhir = ({ url }: Sent): boolean => url.startsWith('https://fhir.test');

/** Core needs the patient where none came; the FHIR server answers as given. */
const network = (fhir: Answer) => (one: Sent): Answer => {
  if (isFhir(one)) return fhir;
  return { status: 200, body: (one.body as { patient?: unknown }).patient === undefined ? needed : involved };
};
const send = async (fhir: Answer, body: object, headers: Record<string, string> = {}) => {
  const { app, sent } = await cdsWorld(network(fhir));
  const response = await app.inject({ method: 'POST', url: '/cds-services/mast-who-else', headers: { authorization: 'Bearer x.y.z', 'content-type': 'application/json', ...headers }, payload: JSON.stringify(body) });
  return { response, sent };
};
const withServer = (changes: object = {}) => hookCall({ fhirServer, fhirAuthorization: authorization, ...changes });

test('a patient that came with the call is not read: no FHIR call, one call to core', async () => {
  const { response, sent } = await send({ status: 200, body: patient }, withServer({ prefetch: { patient } }));
  expect(response.json<{ cards: { summary: string }[] }>().cards[0]?.summary).toContain('Other agencies are involved');
  expect(sent.map(({ url }) => url)).toEqual([`${coreUrl}/v1/cds-services/mast-who-else`]);
  expect(sent[0]?.body).toEqual({ hook: 'patient-view', user: 'Practitioner/example', patient: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } } });
});

test('one that did not come is read once from the registered server, with the EHR’s token, by no redirect; then the same call goes on', async () => {
  const { response, sent } = await send({ status: 200, body: patient }, withServer());
  expect(response.statusCode).toBe(200);
  expect(sent.map(({ url }) => url)).toEqual([`${coreUrl}/v1/cds-services/mast-who-else`, `${fhirServer}/Patient/1288992`, `${coreUrl}/v1/cds-services/mast-who-else/patient`]);
  expect([sent[1]?.headers['authorization'], sent[1]?.redirect]).toEqual(['Bearer secret-fhir-token', 'error']);
  expect([sent[2]?.headers['authorization'], sent[2]?.body]).toEqual(['Bearer x.y.z', { hook: 'patient-view', user: 'Practitioner/example', patient: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } }, continuation: 'go-on' }]);
});

test.each<[string, Answer, object]>([
  ['no server is named', { status: 200, body: patient }, hookCall()],
  ['no token is given', { status: 200, body: patient }, hookCall({ fhirServer })],
  ['another server is named than the registered one', { status: 200, body: patient }, withServer({ fhirServer: 'https://evil.test/r4' })],
  ['a server is named that only begins like it', { status: 200, body: patient }, withServer({ fhirServer: 'https://fhir.test/r4.evil' })],
  ['the server says no', { status: 403 }, withServer()],
  ['the server sends somebody else', { status: 200, body: { ...patient, id: 'another' } }, withServer()],
  ['the server sends no patient', { status: 200, body: { resourceType: 'OperationOutcome' } }, withServer()],
  ['the server sends too much', { status: 200, body: { ...patient, text: 'x'.repeat(600_000) } }, withServer()],
  ['the server sends nonsense', { status: 200, body: '<html>' }, withServer()],
  ['the server cannot be reached', 'unreachable', withServer()],
  ['the server never answers', 'never', withServer()],
])('412 where %s', async (_name, fhir, body) => {
  const { response, sent } = await send(fhir, body);
  expect([response.statusCode, response.json<{ resourceType: string }>().resourceType]).toEqual([412, 'OperationOutcome']);
  expect(sent.filter((one) => !isFhir(one) && !one.url.startsWith(coreUrl))).toEqual([]);
  expect(sent.some(({ url }) => url.endsWith('/patient'))).toBe(false);
});

test('somebody very restricted is not asked about, though the patient came', async () => {
  const { sent } = await send({ status: 500 }, hookCall({ prefetch: { patient: { ...patient, meta: { security: [{ code: 'V' }] } } } }));
  expect(sent.map(({ body }) => (body as { patient: unknown }).patient)).toEqual(['withheld']);
});

test('core’s refusals: a bad signature is 401, an outage 503, which is no card and no nil', async () => {
  for (const [answer, status] of [[{ status: 401 }, 401], [{ status: 503 }, 503], [{ status: 429 }, 503], ['unreachable', 503]] as const) {
    const { app } = await cdsWorld(() => answer);
    for (const [method, url] of [['GET', '/cds-services'], ['POST', '/cds-services/mast-who-else'], ['POST', '/cds-services/mast-who-else/feedback']] as const) {
      const payload = url.endsWith('feedback') ? { feedback: [{ card: cardId, outcome: 'overridden', outcomeTimestamp: '2026-11-22T08:00:00Z' }] } : hookCall();
      const response = await app.inject({ method, url, headers: { authorization: 'Bearer x.y.z' }, ...(method === 'GET' ? {} : { payload }) });
      expect([url, response.statusCode, response.body.includes('cards')]).toEqual([url, status, false]);
    }
  }
});

test('the card: fixed texts, coded reasons, the launch with the card’s id and nothing else; in the language that was asked for, or the EHR’s', async () => {
  const { app } = await cdsWorld(() => ({ status: 200, body: { ...plainCard, language: 'cy', cpisUrl: 'https://cpis.example/' } }));
  const card = async (language?: string) => (await app.inject({ method: 'POST', url: '/cds-services/mast-who-else', headers: { authorization: 'Bearer x.y.z', ...(language === undefined ? {} : { 'accept-language': language }) }, payload: hookCall() })).json<{ cards: { summary: string; links: object[]; overrideReasons: { code: string }[] }[] }>().cards[0];
  const welsh = await card();
  expect(welsh?.summary).toBe('Gweld pwy arall sy’n ymwneud');
  expect(welsh?.links).toEqual([{ label: 'Agor MAST', url: launchUrl, type: 'smart', appContext: `mast-card/1:${cardId}` }, { label: 'Agor CP-IS (y tu allan i MAST)', url: 'https://cpis.example/', type: 'absolute' }]);
  expect((await card('en-GB'))?.summary).toBe('Check who else is involved');
  expect(welsh?.overrideReasons.map(({ code }) => code)).toEqual(['already-known', 'not-relevant-now', 'will-look-later', 'other']);
});

test('CORS: pages of registered EHRs alone, both methods, the two headers; core hears which page it was', async () => {
  const { app, sent } = await cdsWorld(() => ({ status: 200, body: plainCard }));
  const preflight = (origin: string, method = 'POST') => app.inject({ method: 'OPTIONS', url: '/cds-services/mast-who-else', headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'authorization,content-type' } });
  const allowed = await preflight('https://ehr.test');
  expect([allowed.statusCode, allowed.headers['access-control-allow-origin'], allowed.headers['access-control-allow-headers'], allowed.headers['access-control-allow-methods'], allowed.headers['access-control-allow-credentials']]).toEqual([204, 'https://ehr.test', 'authorization, content-type', 'GET, POST', undefined]);
  for (const origin of ['https://evil.test', 'https://ehr.test.evil', 'null', 'http://ehr.test']) {
    const refused = await preflight(origin);
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  }
  expect(sent).toEqual([]);
  const post = (origin: string) => app.inject({ method: 'POST', url: '/cds-services/mast-who-else', headers: { origin, authorization: 'Bearer x.y.z' }, payload: hookCall() });
  expect((await post('https://evil.test')).statusCode).toBe(403);
  expect(sent).toEqual([]);
  const answered = await post('https://ehr.test');
  expect([answered.statusCode, answered.headers['access-control-allow-origin'], answered.headers['vary'], sent[0]?.headers['x-mast-origin']]).toEqual([200, 'https://ehr.test', 'origin, accept-language', 'https://ehr.test']);
});

const outcome = { card: cardId, outcome: 'overridden', outcomeTimestamp: '2026-11-22T08:00:00Z' };
test.each<[string, object, number, object[] | undefined]>([
  ['a reason of ours', { ...outcome, overrideReason: { reason: { code: 'already-known', system: 'urn:mast:cds-override-reason' }, userComment: 'canary' } }, 200, [{ card: cardId, outcome: 'overridden', reason: 'already-known', at: '2026-11-22T08:00:00.000Z' }]],
  ['a reason of the EHR’s own', { ...outcome, overrideReason: { reason: { code: 'canary', system: 'urn:ehr' } } }, 200, [{ card: cardId, outcome: 'overridden', reason: 'other', at: '2026-11-22T08:00:00.000Z' }]],
  ['a comment alone', { ...outcome, overrideReason: { userComment: 'canary Mair Jones' } }, 200, [{ card: cardId, outcome: 'overridden', reason: 'other', at: '2026-11-22T08:00:00.000Z' }]],
  ['a moment with an offset', { ...outcome, outcomeTimestamp: '2026-11-22T09:00:00+01:00' }, 200, [{ card: cardId, outcome: 'overridden', at: '2026-11-22T08:00:00.000Z' }]],
  ['accepted suggestions', { ...outcome, outcome: 'accepted', acceptedSuggestions: [{ id: 'x' }] }, 200, [{ card: cardId, outcome: 'accepted', at: '2026-11-22T08:00:00.000Z' }]],
  ['an id that cannot be ours', { ...outcome, card: 'canary' }, 200, []],
  ['cds-fb-1: another outcome', { ...outcome, outcome: 'ignored' }, 400, undefined],
  ['cds-fb-2: accepted without suggestions', { ...outcome, outcome: 'accepted' }, 400, undefined],
  ['cds-fb-3: neither reason nor comment', { ...outcome, overrideReason: {} }, 400, undefined],
  ['no moment', { ...outcome, outcomeTimestamp: undefined }, 400, undefined],
])('feedback with %s', async (_name, one, status, kept) => {
  const { app, sent } = await cdsWorld(() => ({ status: 200, body: { kept: 1 } }));
  const response = await app.inject({ method: 'POST', url: '/cds-services/mast-who-else/feedback', headers: { authorization: 'Bearer x.y.z', 'content-type': 'application/json' }, payload: JSON.stringify({ feedback: [one] }) });
  expect([response.statusCode, sent[0]?.body]).toEqual([status, kept === undefined ? undefined : { feedback: kept }]);
  expect(JSON.stringify(sent)).not.toContain('canary');
});
