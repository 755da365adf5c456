import { decodeJwt, decodeProtectedHeader } from 'jose';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';

import { base, fakeSmartServer, patient, tokenUrl, unverified } from '../test/fake-smart-server.ts';
import type { FakeSmartServer } from '../test/fake-smart-server.ts';
import { makeKeys } from '../test/make-keys.ts';
import { publicKeys } from './launch/signing-keys.ts';
import { mountSmartApp } from './mount-smart-app.ts';
import type { SmartFault } from './smart-fault.ts';
import { smartServersSchema } from './smart-settings.ts';
import { words } from './words/words.ts';

const keys = makeKeys();
let ehr: FakeSmartServer;
let app: FastifyInstance;
let lines: string[];
let now: number;

const mount = async (change: object = {}): Promise<FastifyInstance> => {
  const made = fastify();
  const servers = smartServersSchema.parse([{ iss: base, clientId: 'mast-app', algorithm: 'ES384', host: 'hospital', frameOrigins: ['https://ehr.example.org'], ...change }]);
  await made.register(mountSmartApp, { embedUrl: 'https://embeds.example.org', servers, keys, now: () => new Date(now), fetch: ehr.fetch, log: (line) => lines.push(line) });
  return made;
};

beforeEach(async () => {
  ehr = fakeSmartServer(() => publicKeys(keys));
  ehr.patient = patient();
  lines = [];
  now = Date.parse('2026-11-22T10:00:00Z');
  app = await mount();
});

const launch = (query: Record<string, string> = { iss: base, launch: 'l-1' }) => app.inject({ url: '/v1/smart/launch', query });
const callback = (query: Record<string, string>, language = 'en') => app.inject({ url: '/v1/smart/callback', query, headers: { 'accept-language': language } });
/** A launch as far as the EHR's own page. */
const authorize = async (): Promise<URLSearchParams> => {
  const response = await launch();
  expect(response.statusCode, response.body).toBe(302);
  ehr.authorized = new URL(String(response.headers.location)).searchParams;
  return ehr.authorized;
};
const session = async (id: string) => app.inject({ method: 'POST', url: '/v1/smart/session', payload: { id } });
/** A whole launch; what the page is told. */
const open = async () => {
  const response = await callback({ state: (await authorize()).get('state') ?? '', code: 'the-code' });
  expect(response.statusCode, response.body).toBe(303);
  const [path, id = ''] = String(response.headers.location).split('#');
  expect(path).toBe('/v1/smart/open');
  return { id, told: (await session(id)).json<{ host: string; order: string; banner?: object; seconds: number }>() };
};
const orderOf = (order: string) => {
  const { subject, ...rest } = JSON.parse(order) as Record<string, string>;
  return { staffId: rest['staffId'], subject_token_type: rest['subject_token_type'], subject: JSON.parse(subject ?? '{}') as unknown };
};

describe('a launch', () => {
  test('asks for the launch scopes alone, with PKCE, the audience, and a state and nonce of 256 bits', async () => {
    const asked = await authorize();
    const { state = '', nonce = '', code_challenge: challenge = '', ...rest } = Object.fromEntries(asked);
    expect(rest).toEqual({
      tenant: 'a', response_type: 'code', client_id: 'mast-app', redirect_uri: 'https://embeds.example.org/v1/smart/callback', launch: 'l-1',
      scope: 'launch openid fhirUser patient/Patient.r', aud: base, code_challenge_method: 'S256',
    });
    for (const random of [state, nonce, challenge]) expect(Buffer.from(random, 'base64url')).toHaveLength(32);
    expect((await authorize()).get('state')).not.toBe(state);
  });

  test('hands the page one order for core: the id_token, whom it is for, and the patient', async () => {
    const { told } = await open();
    expect(told).toMatchObject({ host: 'hospital', banner: { name: 'Mair Jones', born: '2011-03-12', nhsNumber: '9990000018' }, seconds: 600 });
    expect(orderOf(told.order)).toMatchObject({
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      staffId: `${base}/Practitioner/7`,
      subject: { person: { given: 'Mair', middle: 'Elen', family: 'Jones', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, address: { line1: '12 Example Street', town: 'Swansea', postcode: 'SA1 1AA' } },
    });
    expect(JSON.stringify(told)).not.toContain('ehr-access');
  });

  test('reads the Patient at the registered base, and nothing else', async () => {
    await open();
    expect(ehr.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${base}/.well-known/smart-configuration`, `POST ${tokenUrl}`, `GET ${base}/Patient/p-1`]);
    expect(ehr.asked.map(({ authorization }) => authorization)).toEqual([null, null, 'Bearer ehr-access']);
  });

  test.each(['ES384', 'RS384', 'RS512'] as const)('is proven to its server by %s, to the audience that the server wants', async (algorithm) => {
    app = await mount({ algorithm, tokenAudience: 'https://api.example.org/oauth2/token' });
    await open();
    const assertion = ehr.asked[1]?.form['client_assertion'] ?? '';
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: algorithm, kid: keys.keys.find(({ alg }) => alg === algorithm)?.kid, typ: 'JWT' });
    expect(decodeJwt(assertion).aud).toBe('https://api.example.org/oauth2/token');
  });

  test('is good once at every step: state and session', async () => {
    const state = (await authorize()).get('state') ?? '';
    const first = await callback({ state, code: 'the-code' });
    expect(first.statusCode).toBe(303);
    expect((await callback({ state, code: 'the-code' })).body).toContain('state-gone');
    const id = String(first.headers.location).split('#')[1] ?? '';
    expect((await session(id)).statusCode).toBe(200);
    expect((await session(id)).statusCode).toBe(404);
  });

  test('waits ten minutes for the EHR and one for its page', async () => {
    const state = (await authorize()).get('state') ?? '';
    now += 10 * 60_000;
    expect((await callback({ state, code: 'the-code' })).body).toContain('state-gone');
    const response = await callback({ state: (await authorize()).get('state') ?? '', code: 'the-code' });
    now += 60_000;
    expect((await session(String(response.headers.location).split('#')[1] ?? '')).statusCode).toBe(404);
  });

  test('two at a time never mix: each tab gets the patient of its own record, whichever comes back first', async () => {
    const one = await authorize();
    const two = await authorize();
    ehr.authorized = two;
    ehr.token = { patient: 'p-1' };
    ehr.patient = patient({ name: [{ family: 'Second' }] });
    const second = await callback({ state: two.get('state') ?? '', code: 'the-code' });
    ehr.authorized = one;
    ehr.patient = patient({ name: [{ family: 'First' }] });
    const first = await callback({ state: one.get('state') ?? '', code: 'the-code' });
    const familyOf = async (response: { headers: Record<string, unknown> }): Promise<string> => (await session(String(response.headers['location']).split('#')[1] ?? '')).body;
    expect(await familyOf(first)).toContain('First');
    expect(await familyOf(second)).toContain('Second');
  });

  test('one tab’s code is worth nothing under another tab’s state', async () => {
    const one = await authorize();
    const two = await authorize();
    ehr.authorized = one;
    expect((await callback({ state: two.get('state') ?? '', code: 'the-code' })).body).toContain('token-refused');
  });

  test('no banner where the EHR has one; where nothing is said, a banner; the session never outlives core’s token', async () => {
    ehr.token = { need_patient_banner: false, expires_in: '86400' };
    expect((await open()).told).toMatchObject({ seconds: 900 });
    expect((await open()).told.banner).toBeUndefined();
    ehr.token = { need_patient_banner: null, expires_in: null };
    expect((await open()).told).toMatchObject({ seconds: 900, banner: { name: 'Mair Jones' } });
  });

  test('of a restricted patient no address is carried', async () => {
    ehr.patient = patient({ meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } });
    const { told } = await open();
    expect(JSON.stringify(told)).not.toMatch(/Example Street|SA1|Swansea|address/);
  });

  test.each(['launch openid fhirUser patient/Patient.read', 'launch openid profile patient/*.rs', 'user/Patient.cruds', 'patient/*.*'])('takes the scopes back as %s', async (scope) => {
    ehr.token = { scope };
    expect((await open()).told.host).toBe('hospital');
  });

  test('a server that leaves scope and nonce out is borne with', async () => {
    ehr.token = { scope: null, id_token: unverified({ fhirUser: 'Practitioner/7' }) };
    expect(orderOf((await open()).told.order).staffId).toBe('Practitioner/7');
  });
});

describe('what stops a launch has a page in both languages and a line for the operator', () => {
  type Stop = [name: string, fault: SmartFault, status: number, come: () => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>];
  const comeBack = async (query: Record<string, string> = { code: 'the-code' }) => callback({ state: (await authorize()).get('state') ?? '', ...query });
  const bent = (path: string, response: () => Response | Promise<Response>) => async () => {
    ehr.instead[path] = response;
    return path.endsWith('configuration') ? launch() : comeBack();
  };
  const answered = (token: object) => async () => {
    ehr.token = { ...token };
    return comeBack();
  };
  const stops: Stop[] = [
    ['no iss', 'launch-incomplete', 400, () => launch({ launch: 'l' })],
    ['no launch', 'launch-incomplete', 400, () => launch({ iss: base })],
    ['an unknown issuer', 'issuer-unknown', 403, () => launch({ iss: 'https://canary.example.org/fhir', launch: 'l' })],
    ['an issuer with a path more', 'issuer-unknown', 403, () => launch({ iss: `${base}/canary`, launch: 'l' })],
    ['an issuer that names a known one as its user', 'issuer-unknown', 403, () => launch({ iss: 'https://ehr.example.org@canary.example.org/fhir', launch: 'l' })],
    ['a server that is away', 'server-unreachable', 502, bent('smart-configuration', () => Promise.reject(new Error('canary')))],
    ['a configuration that is not one', 'server-unsuitable', 502, bent('smart-configuration', () => Response.json({ token_endpoint: tokenUrl }))],
    ['a configuration of more than half a megabyte', 'server-unreachable', 502, bent('smart-configuration', () => Response.json({ canary: 'x'.repeat(600_000) }))],
    ['a token endpoint without TLS', 'server-unsuitable', 502, bent('smart-configuration', () => Response.json({ authorization_endpoint: tokenUrl, token_endpoint: 'http://canary.example.org' }))],
    ['a server without S256', 'server-unsuitable', 502, bent('smart-configuration', () => Response.json({ authorization_endpoint: tokenUrl, token_endpoint: tokenUrl, code_challenge_methods_supported: ['plain'] }))],
    ['no state', 'state-missing', 400, () => callback({ code: 'the-code' })],
    ['a state nobody gave', 'state-gone', 400, () => callback({ state: 'canary', code: 'the-code' })],
    ['a refusal', 'refused', 403, () => comeBack({ error: 'access_denied', error_description: 'canary' })],
    ['an error of the server', 'server-error', 502, () => comeBack({ error: 'server_error' })],
    ['an error that is none', 'server-error', 502, () => comeBack({ error: '<script>canary' })],
    ['no code', 'server-error', 502, () => comeBack({})],
    ['a code that is refused', 'token-refused', 502, () => comeBack({ code: 'canary' })],
    ['a token endpoint that says nothing', 'server-unreachable', 502, bent('/token', () => new Response('<html>canary'))],
    ['a token endpoint that is down', 'token-refused', 502, bent('/token', () => Response.json({ error: 'canary!' }, { status: 503 }))],
    ['a token of another type', 'token-refused', 502, answered({ token_type: 'mac' })],
    ['no id_token', 'identity-missing', 502, answered({ id_token: null })],
    ['an id_token for another launch', 'identity-missing', 502, answered({ id_token: unverified({ nonce: 'canary', fhirUser: 'x' }) })],
    ['an id_token of nobody', 'identity-missing', 502, answered({ id_token: unverified({ sub: 'canary' }) })],
    ['no patient', 'patient-missing', 400, answered({ patient: null })],
    ['a patient id that leaves the base', 'token-refused', 502, answered({ patient: '../Practitioner/7' })],
    ['scopes without the patient', 'scope-missing', 403, answered({ scope: 'launch openid fhirUser' })],
    ['scopes for some patients alone', 'scope-missing', 403, answered({ scope: 'openid patient/Patient.rs?canary=1' })],
    ['a patient that is not there', 'patient-unreadable', 502, bent('/Patient/p-1', () => Response.json({}, { status: 404 }))],
    ['another patient than asked', 'patient-unreadable', 502, bent('/Patient/p-1', () => Response.json(patient({ id: 'canary' })))],
    ['a patient without anything to ask by', 'patient-unreadable', 502, bent('/Patient/p-1', () => Response.json({ resourceType: 'Patient', id: 'p-1' }))],
    ['a patient larger than may be', 'patient-unreadable', 502, bent('/Patient/p-1', () => Response.json(patient({ photo: [{ data: 'x'.repeat(600_000) }] })))],
  ];

  test.each(stops)('%s: %s', async (_name, fault, status, come) => {
    const response = await come();
    expect([response.statusCode, lines.length]).toEqual([status, 1]);
    for (const language of ['en', 'cy'] as const) for (const text of words[language].faults[fault]) expect(response.body).toContain(text);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'smart-launch-stopped', fault });
    expect(response.body + lines.join('')).not.toContain('canary');
    expect(String(response.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  test('the reader’s language comes first', async () => {
    expect((await callback({}, 'cy-GB, en;q=0.5')).body).toContain('<html lang="cy">');
    expect((await callback({}, 'en-GB, cy;q=0.5')).body).toContain('<html lang="en">');
  });

  test('a redirect of the server is not followed', async () => {
    let redirect: RequestRedirect | undefined;
    const plain = ehr.fetch;
    const watched: FakeSmartServer = { ...ehr, fetch: async (input, init) => ((redirect = init.redirect), plain(input, init)) };
    ehr = watched;
    app = await mount();
    expect((await launch()).statusCode).toBe(302);
    expect(redirect).toBe('error');
  });
});

test('our public keys are published for servers to keep, without a private part', async () => {
  const response = await app.inject('/v1/smart/jwks.json');
  expect(response.headers['cache-control']).toBe('public, max-age=300');
  expect(response.json<{ keys: object[] }>().keys).toHaveLength(3);
  expect(response.body).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
});

test('only the registered EHRs may frame the application; none named, nobody', async () => {
  expect(String((await app.inject('/v1/smart/open')).headers['content-security-policy'])).toContain('frame-ancestors https://ehr.example.org;');
  app = await mount({ frameOrigins: [] });
  expect(String((await app.inject('/v1/smart/open')).headers['content-security-policy'])).toContain("frame-ancestors 'none';");
});
