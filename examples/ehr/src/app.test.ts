import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';

import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';

import type { Bent } from './app.ts';
import { buildEhr } from './app.ts';

const url = 'https://ehr.example.org';
const key = (kid: string) => ({ ...generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' }), kid }) as never;
const keys = [key('ehr-1'), key('ehr-2')];
const appKey = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const redirectUri = 'https://app.example.org/callback';
const verifier = 'v'.repeat(43);

let bent: Bent;
let asked: { url: string; token: string; body: Record<string, unknown> | undefined }[];
let ehr: FastifyInstance;
let now: number;

const services = { services: [{ id: 'who', hook: 'patient-view', description: 'd', prefetch: { patient: 'Patient/{{context.patientId}}', user: 'PractitionerRole?_id={{userPractitionerRoleId}}' } }, { id: 'book', hook: 'appointment-book', description: 'd' }] };
const card = { uuid: randomUUID(), summary: 'Check', indicator: 'info', source: { label: 'Others' }, links: [{ label: 'Open', url: 'https://evil.example.org', type: 'smart', appContext: 'card-1' }] };

beforeEach(() => {
  bent = { tokenSeconds: 300, needsBanner: true, signsWith: 0 };
  asked = [];
  now = Date.now();
  ehr = buildEhr(
    {
      url,
      organisation: 'Hospital',
      practitioners: [{ id: 'nurse', name: 'Nurse', role: 'Nurse' }],
      patients: [
        { id: 'p-1', given: ['Mair'], family: 'Jones', birthDate: '2011-03-12', nhsNumber: '9990000018', encounterId: 'e-1' },
        { id: 'p-2', given: ['Tomos'], family: 'Price', birthDate: '1980-01-02', nhsNumber: '9990000026', encounterId: 'e-2' },
      ],
      app: { clientId: 'app', name: 'App', launchUrl: 'https://app.example.org/launch', redirectUris: [redirectUri], jwksUrl: 'https://app.example.org/jwks', frameOrigin: 'https://app.example.org' },
      cdsUrl: 'https://cds.example.org',
      keys,
    },
    {
      bent,
      now: () => new Date(now),
      fetch: async (address, init) => {
        if (address === 'https://app.example.org/jwks') return Response.json({ keys: [{ ...appKey.publicKey.export({ format: 'jwk' }), kid: 'app-1', alg: 'ES384' }] });
        asked.push({ url: address, token: (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', ''), body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : undefined });
        if (address.endsWith('/cds-services')) return Response.json(services);
        return address.endsWith('/feedback') ? new Response(null, { status: 200 }) : Response.json({ cards: [card] });
      },
    },
  );
});

const signedIn = async (): Promise<string> => {
  const response = await ehr.inject({ method: 'POST', url: '/sign-in', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'practitioner=nurse' });
  return String(response.headers['set-cookie']).split(';')[0] ?? '';
};
const launchOf = async (patient = 'p-1', body: object = {}): Promise<URL> => {
  const response = await ehr.inject({ method: 'POST', url: `/patients/${patient}/launch`, headers: { cookie: await signedIn(), origin: url }, payload: body });
  return new URL(response.json<{ src: string }>().src);
};
const authorize = async (change: Record<string, string> = {}) => {
  const launch = (await launchOf()).searchParams.get('launch') ?? '';
  const query = { response_type: 'code', client_id: 'app', redirect_uri: redirectUri, launch, scope: 'launch openid fhirUser patient/Patient.r patient/Observation.rs', state: 's', nonce: 'n', aud: `${url}/fhir`, code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...change };
  const response = await ehr.inject({ url: '/oauth/authorize', query });
  return { status: response.statusCode, back: new URL(String(response.headers.location ?? 'https://nowhere.example.org')).searchParams };
};
const assertion = async (change: object = {}, signer = appKey.privateKey): Promise<string> => {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ iss: 'app', sub: 'app', aud: `${url}/oauth/token`, exp: seconds + 60, jti: randomUUID(), ...change }).setProtectedHeader({ alg: 'ES384', kid: 'app-1' }).sign(signer);
};
const redeem = async (form: Record<string, string>) =>
  ehr.inject({ method: 'POST', url: '/oauth/token', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: redirectUri, code_verifier: verifier, client_assertion: await assertion(), ...form }).toString() });

test('a launch gives one token for the record that was open, and an id_token that its published keys verify', async () => {
  const { back } = await authorize();
  const response = await redeem({ code: back.get('code') ?? '' });
  const token = response.json<{ access_token: string; id_token: string }>();
  expect(token).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: 'launch openid fhirUser patient/Patient.r', patient: 'p-1', encounter: 'e-1', need_patient_banner: true });
  const jwks = (await ehr.inject('/jwks.json')).json<JSONWebKeySet>();
  expect(jwks.keys.map(({ kid, d }) => [kid, d])).toEqual([['ehr-1', undefined], ['ehr-2', undefined]]);
  const { payload } = await jwtVerify(token.id_token, createLocalJWKSet(jwks), { issuer: `${url}/fhir`, audience: 'app' });
  expect(payload).toMatchObject({ fhirUser: `${url}/fhir/Practitioner/nurse`, nonce: 'n' });
  const read = async (id: string, bearer = token.access_token) => (await ehr.inject({ url: `/fhir/Patient/${id}`, headers: { authorization: `Bearer ${bearer}` } })).statusCode;
  expect([await read('p-1'), await read('p-2'), await read('p-1', 'other')]).toEqual([200, 404, 401]);
  now += 301_000;
  expect(await read('p-1')).toBe(401);
  expect((await redeem({ code: back.get('code') ?? '' })).json()).toEqual({ error: 'invalid_grant' });
});

test.each<[string, Record<string, string>, string]>([
  ['another FHIR base', { aud: 'https://other.example.org' }, 'invalid_request'],
  ['no PKCE', { code_challenge: '' }, 'invalid_request'],
  ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a launch nobody made', { launch: 'x' }, 'invalid_request'],
])('authorization is refused for %s', async (_name, change, error) => {
  expect((await authorize(change)).back.get('error')).toBe(error);
});

test('nobody is sent to an address that was not registered', async () => {
  expect((await authorize({ redirect_uri: 'https://evil.example.org' })).status).toBe(400);
});

test.each<[string, () => Promise<Record<string, string>>]>([
  ['another’s key', async () => ({ client_assertion: await assertion({}, generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey) })],
  ['another audience', async () => ({ client_assertion: await assertion({ aud: url }) })],
  ['a life of ten minutes', async () => ({ client_assertion: await assertion({ exp: Math.floor(now / 1000) + 600 }) })],
  ['another verifier', async () => ({ code_verifier: 'w'.repeat(43) })],
  ['another redirect', async () => ({ redirect_uri: 'https://evil.example.org' })],
])('no token for %s', async (_name, form) => {
  const { back } = await authorize();
  expect((await redeem({ code: back.get('code') ?? '', ...(await form()) })).statusCode).toBeGreaterThanOrEqual(400);
});

test('a client assertion is good once', async () => {
  const once = await assertion();
  expect((await redeem({ code: (await authorize()).back.get('code') ?? '', client_assertion: once })).statusCode).toBe(200);
  expect((await redeem({ code: (await authorize()).back.get('code') ?? '', client_assertion: once })).statusCode).toBe(401);
});

test('a hook is fired at the services that hear it, signed anew for the exact address, with what they asked for beforehand', async () => {
  const cookie = await signedIn();
  const fire = async () => (await ehr.inject({ url: '/patients/p-1/cards', headers: { cookie } })).json<{ cards: { serviceId: string }[] }>().cards;
  expect(await fire()).toEqual([{ ...card, serviceId: 'who' }]);
  expect(asked.map((one) => one.url)).toEqual(['https://cds.example.org/cds-services', 'https://cds.example.org/cds-services/who']);
  const jwks = createLocalJWKSet((await ehr.inject('/jwks.json')).json<JSONWebKeySet>());
  const claims = await Promise.all(asked.map(async ({ url: address, token }) => (await jwtVerify(token, jwks, { issuer: url, audience: address })).payload));
  expect(new Set(claims.map(({ jti }) => jti)).size).toBe(2);
  for (const { exp = 0, iat = 0 } of claims) expect(exp - iat).toBe(300);
  const { prefetch, context, fhirServer } = (asked[1]?.body ?? {}) as { prefetch: { patient: { id: string }; user: null }; context: object; fhirServer: string };
  expect([prefetch.patient.id, prefetch.user, context, fhirServer]).toEqual(['p-1', null, { userId: 'Practitioner/nurse', patientId: 'p-1', encounterId: 'e-1' }, `${url}/fhir`]);
  // The other key signs from now on; both are published all the while.
  bent.signsWith = 1;
  asked = [];
  await fire();
  expect(asked.map(({ token }) => decodeProtectedHeader(token).kid)).toEqual(['ehr-2', 'ehr-2']);
});

test('a card’s SMART link opens the registered application, whatever address it names, and carries its context along', async () => {
  const launch = await launchOf('p-1', { appContext: 'card-1' });
  expect([launch.origin, launch.searchParams.get('iss')]).toEqual(['https://app.example.org', `${url}/fhir`]);
  const answer = await ehr.inject({ url: '/oauth/authorize', query: { response_type: 'code', client_id: 'app', redirect_uri: redirectUri, launch: launch.searchParams.get('launch') ?? '', scope: 'openid', state: 's', aud: `${url}/fhir`, code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' } });
  const code = new URL(String(answer.headers.location)).searchParams.get('code') ?? '';
  expect((await redeem({ code })).json()).toMatchObject({ appContext: 'card-1' });
});

test('a card that is set aside is told to its service', async () => {
  const response = await ehr.inject({ method: 'POST', url: '/patients/p-1/feedback', headers: { cookie: await signedIn(), origin: url }, payload: { serviceId: 'who', card: card.uuid, reason: { code: 'known', system: 'https://x.example.org' } } });
  expect(response.statusCode).toBe(200);
  expect(asked[0]?.url).toBe('https://cds.example.org/cds-services/who/feedback');
  expect(asked[0]?.body).toMatchObject({ feedback: [{ card: card.uuid, outcome: 'overridden', overrideReason: { reason: { code: 'known' } } }] });
});

test('another site’s page acts for nobody here, and who is not signed in sees no record', async () => {
  const cookie = await signedIn();
  expect((await ehr.inject({ method: 'POST', url: '/patients/p-1/launch', headers: { cookie, origin: 'https://evil.example.org' }, payload: {} })).statusCode).toBe(403);
  expect((await ehr.inject('/patients/p-1')).statusCode).toBe(303);
  expect((await ehr.inject('/patients/p-1/cards')).statusCode).toBe(404);
});

test('the CDS Hooks sandbox asks the FHIR server for a launch, with the token that came with the hook’s patient', async () => {
  const { back } = await authorize();
  const { access_token: bearer } = (await redeem({ code: back.get('code') ?? '' })).json<{ access_token: string }>();
  const ask = (authorization: string) => ehr.inject({ method: 'POST', url: '/fhir/_services/smart/Launch', headers: { authorization }, payload: { launchUrl: 'https://app.example.org/launch', parameters: { patient: 'p-1', appContext: 'c' } } });
  expect((await ask(`Bearer ${bearer}`)).json()).toEqual({ launch_id: expect.any(String) as string });
  expect((await ask('Bearer x')).statusCode).toBe(401);
});
