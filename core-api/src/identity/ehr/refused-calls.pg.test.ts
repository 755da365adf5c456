import { createHmac, createPublicKey, randomUUID } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { JWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { TestEhr } from '../../../test/ehr-world.ts';
import { addEhr, callParts, cdsUrl, newEhrKey, publicHalf, signCall } from '../../../test/ehr-world.ts';
import { buildApp } from '../../app.ts';
import type { App } from '../../http/app-type.ts';
import { jsonLog } from '../../shared/log.ts';

type Case = { name: string; header?: Record<string, unknown>; claims?: Record<string, unknown>; sign?: 'rs256' | 'other-ehr' | 'stranger'; twist?: string; raw?: string; log: string | null };
const cases = parse(readFileSync(new URL('cases/refused-calls.yaml', import.meta.url), 'utf8')) as Case[];
const path = '/cds-services';
const jku = 'https://keys.example.org/jwks.json';

let world: AnswerWorld;
let app: App;
let ehr: TestEhr;
let other: TestEhr;
const lines: string[] = [];

beforeAll(async () => {
  world = await answerWorld();
  app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: [] });
  ehr = await addEhr(world, world.health, { jku, origins: ['https://ehr.example.org'] });
  other = await addEhr(world, world.council);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const call = async (token: string | undefined, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url: `/v1${path}`, headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers } });
const encoded = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const hmac = (bits: 256 | 384): string => {
  const { header, claims } = callParts(ehr, path, { header: { alg: `HS${bits}` } });
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const secret = createPublicKey({ key: publicHalf(ehr.key) as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return `${signed}.${createHmac(`sha${bits}`, secret).update(signed).digest('base64url')}`;
};

/** Tokens and callers that changed members alone do not make. */
const twists: Record<string, (one: Case) => Promise<{ token: string; headers?: Record<string, string>; undo?: () => Promise<unknown> }>> = {
  'two-parts': async () => ({ token: (await signCall(ehr, path)).split('.').slice(0, 2).join('.') }),
  'four-parts': async () => ({ token: `${await signCall(ehr, path)}.x` }),
  'audience-twice': async () => {
    const [head = '', , signature = ''] = (await signCall(ehr, path)).split('.');
    const { claims } = callParts(ehr, path);
    return { token: `${head}.${encoded(`${JSON.stringify(claims).slice(0, -1)},"aud":"https://evil.example"}`)}.${signature}` };
  },
  none: async ({ header }) => {
    const parts = callParts(ehr, path, { header: { alg: 'none', ...header } });
    return { token: `${encoded(parts.header)}.${encoded(parts.claims)}.` };
  },
  'hmac-of-public-key': async () => ({ token: hmac(256) }),
  'hmac-384': async () => ({ token: hmac(384) }),
  'keep-signature': async ({ header }) => {
    const [, body = '', signature = ''] = (await signCall(ehr, path)).split('.');
    return { token: `${encoded(callParts(ehr, path, { header: header ?? {} }).header)}.${body}.${signature}` };
  },
  'own-jwk': async () => {
    const key = await newEhrKey('ES384', String(ehr.key.kid));
    return { token: await signCall(ehr, path, { key, header: { jwk: publicHalf(key) } }) };
  },
  'issuer-in-capitals': async () => ({ token: await signCall(ehr, path, { claims: { iss: ehr.issuer.toUpperCase() } }) }),
  'issuer-with-slash': async () => ({ token: await signCall(ehr, path, { claims: { iss: `${ehr.issuer}/` } }) }),
  'others-issuer': async () => ({ token: await signCall(ehr, path, { claims: { iss: other.issuer } }) }),
  'revoked-key': async () => {
    const revoked = await addEhr(world, world.health);
    await world.database.sql('update client set revoked_kids = $2 where client_id = $1', [revoked.clientId, [String(revoked.key.kid)]]);
    return { token: await signCall(revoked, path) };
  },
  'jku-longer': async () => ({ token: await signCall(ehr, path, { header: { jku: `${jku}.evil.example` } }) }),
  'jku-http': async () => ({ token: await signCall(ehr, path, { header: { jku: jku.replace('https', 'http') } }) }),
  'core-audience': async () => ({ token: await signCall(ehr, path, { claims: { aud: `${world.core.coreUrl}/v1${path}` } }) }),
  'two-audiences': async () => ({ token: await signCall(ehr, path, { claims: { aud: [`${cdsUrl}${path}`, 'https://other.example'] } }) }),
  'changed-claims': async () => {
    const [head = '', , signature = ''] = (await signCall(ehr, path)).split('.');
    return { token: `${head}.${encoded(callParts(ehr, path).claims)}.${signature}` };
  },
  suspended: async () => {
    const suspended = await addEhr(world, world.health);
    await world.database.sql("update client set status = 'suspended' where client_id = $1", [suspended.clientId]);
    return { token: await signCall(suspended, path) };
  },
  'has-left': async () => {
    const leaver = await addEhr(world, world.stranger);
    await world.database.sql('update organisation set left_at = now() where organisation_id = $1', [world.stranger.organisationId]);
    return { token: await signCall(leaver, path), undo: async () => world.database.sql('update organisation set left_at = null where organisation_id = $1', [world.stranger.organisationId]) };
  },
  'foreign-origin': async () => ({ token: await signCall(ehr, path), headers: { 'x-mast-origin': 'https://evil.example' } }),
  'access-token': async () => ({ token: await world.userToken(world.health) }),
};

/** A case's claims as they would stand: offsets become seconds of Unix time, an audience stands behind the services' address. */
function claimsOf({ claims = {} }: Case): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => {
    if (value === null) return [name, undefined];
    if (name === 'aud' && typeof value === 'string') return [name, `${cdsUrl}${value}`];
    if (name === 'more') return [name, 'x'.repeat(4_000)];
    return [name, ['iat', 'exp', 'nbf'].includes(name) && typeof value === 'number' ? now + value : value];
  }));
}

const signers: Record<NonNullable<Case['sign']>, () => Promise<{ key: JWK; alg?: string }>> = {
  rs256: async () => ({ key: { ...(await newEhrKey('RS384', String(ehr.key.kid))), alg: 'RS256' }, alg: 'RS256' }),
  'other-ehr': async () => ({ key: other.key }),
  stranger: async () => ({ key: await newEhrKey('ES384') }),
};

async function made(one: Case): Promise<{ token: string | undefined; headers?: Record<string, string>; undo?: () => Promise<unknown> }> {
  if (one.raw !== undefined) return { token: one.raw === '' ? undefined : one.raw };
  const twist = one.twist === undefined ? undefined : twists[one.twist];
  if (one.twist !== undefined && twist === undefined) throw new Error(`no twist ${one.twist}`);
  if (twist !== undefined) return twist(one);
  const { key, alg } = one.sign === undefined ? { key: ehr.key } : await signers[one.sign]();
  const header = Object.fromEntries(Object.entries({ ...one.header, ...(alg === undefined ? {} : { alg }) }).map(([name, value]) => [name, value ?? undefined]));
  return { token: await signCall(ehr, path, { key, header, claims: claimsOf(one) }) };
}

test('the good token passes, with and without the registered jku and page, and in each algorithm', async () => {
  expect((await call(await signCall(ehr, path))).json()).toEqual({ language: 'en', asksForPatient: false });
  expect((await call(await signCall(ehr, path, { header: { jku } }), { 'x-mast-origin': 'https://ehr.example.org' })).statusCode).toBe(200);
  expect((await call(await signCall(ehr, path, { claims: { aud: [`${cdsUrl}${path}`] } }))).statusCode).toBe(200);
  for (const alg of ['ES256', 'RS384'] as const) expect((await call(await signCall(await addEhr(world, world.council, { alg }), path))).statusCode).toBe(200);
  const tenant = await addEhr(world, world.police, { issuer: 'https://cds.vendor.example', tenant: 'trust-a' });
  expect((await call(await signCall(tenant, path, { claims: { tenant: 'trust-a' } }))).statusCode).toBe(200);
});

test('there are at least 25 wrong ones, each named once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

const bodies = new Set<string>();
test.each(cases)('refused: $name', async (one) => {
  const { token, headers, undo } = await made(one);
  lines.length = 0;
  const response = await call(token, headers);
  await undo?.();
  expect(response.statusCode).toBe(401);
  bodies.add(JSON.stringify({ ...response.json<object>(), instance: '' }));
  const logged = lines.map((line) => JSON.parse(line) as { event: string; reason?: string }).filter(({ event }) => event === 'ehr-call-refused');
  expect(logged.map(({ reason }) => reason)).toEqual(one.log === null ? [] : [one.log]);
});

test('all of them are refused in the same words', () => {
  expect(bodies.size).toBe(1);
});

test('an EHR gets no token of ours: it signs for each call', async () => {
  const iat = Math.floor(Date.now() / 1000);
  const assertion = await signCall(ehr, '', { claims: { iss: ehr.clientId, sub: ehr.clientId, aud: `${world.core.coreUrl}/oauth/token`, iat, exp: iat + 60, jti: randomUUID() } });
  const form = { grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion };
  const response = await app.inject({ method: 'POST', url: '/oauth/token', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() });
  expect([response.statusCode, response.json<{ error: string }>().error]).toEqual([401, 'invalid_client']);
});
