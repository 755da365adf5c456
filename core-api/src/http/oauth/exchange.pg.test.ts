import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange, launchClaims, signAssertion } from '../../../test/answer-world.ts';
import type { ExchangeWorld } from '../../../test/exchange-world.ts';
import { exchangeWorld } from '../../../test/exchange-world.ts';
import type { SecondProcess } from '../../../test/start-second-process.ts';
import { startSecondProcess } from '../../../test/start-second-process.ts';
import { buildApp } from '../../app.ts';
import { standings } from '../../identity/admit-staff.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';

type Case = {
  host: 'smart' | 'entra';
  name: string;
  claims?: Record<string, unknown>;
  form?: Record<string, string | null>;
  long?: Record<string, number>;
  longSubject?: number;
  raw?: keyof typeof byHand;
  first?: keyof typeof befalls;
  error?: string;
  reason?: string;
};
const cases = parse(readFileSync(new URL('cases/exchanges.yaml', import.meta.url), 'utf8')) as Case[];

/** Milliseconds: a process starts, on a machine that has other work. */
const processMs = 300_000;
let world: AnswerWorld;
let issuers: ExchangeWorld;
let app: App;
const lines: string[] = [];

beforeAll(async () => {
  world = await answerWorld();
  issuers = await exchangeWorld(world);
  app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: ['http://127.0.0.1:4301'] });
}, processMs);
afterAll(async () => {
  await app.close();
  await world.close();
});

const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const header = (): Record<string, unknown> => ({ alg: 'ES384', kid: 'ehr-1' });

/** A compact JWS of any header and payload, signed by the SMART server's own key, or another's, however wrong the rest is. */
function signedByHand(head: unknown, payload: unknown, key = issuers.smartKey): string {
  const text = `${part(head)}.${part(payload)}`;
  return `${text}.${sign('sha384', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const byHand = {
  'alg-none': async () => `${part({ ...header(), alg: 'none' })}.${part(issuers.claims('smart'))}.`,
  'hs256-of-public-key': async () => {
    const text = `${part({ ...header(), alg: 'HS256' })}.${part(issuers.claims('smart'))}`;
    const secret = JSON.stringify(createPublicKey(issuers.smartKey).export({ format: 'jwk' }));
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  },
  'key-swap': async () => signedByHand(header(), issuers.claims('smart'), generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey),
  'unknown-kid': async () => signedByHand({ ...header(), kid: 'ehr-9' }, issuers.claims('smart')),
  'embedded-jwk': async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    return signedByHand({ ...header(), jwk: publicKey.export({ format: 'jwk' }) }, issuers.claims('smart'), privateKey);
  },
  jku: async () => signedByHand({ ...header(), jku: 'https://evil.example.org/jwks' }, issuers.claims('smart'), generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey),
  crit: async () => signedByHand({ ...header(), crit: ['exp'], exp: 1 }, issuers.claims('smart')),
  'alg-of-other-family': async () => signedByHand({ ...header(), alg: 'RS256' }, issuers.claims('smart')),
  'changed-after-signing': async () => {
    const [head, , signature] = (await issuers.token('smart')).split('.');
    return `${head}.${part(issuers.claims('smart', { fhirUser: 'https://ehr.example.org/fhir/Practitioner/8' }))}.${signature}`;
  },
  'empty-signature': async () => `${(await issuers.token('smart')).split('.').slice(0, 2).join('.')}.`,
  'duplicate-claim': async () => signedByHand(header(), JSON.stringify(issuers.claims('smart')).replace('{', '{"fhirUser":"https://ehr.example.org/fhir/Practitioner/8",')),
  'own-assertion': async () => signAssertion(world.council.hostKey, launchClaims(world.council, new Date())),
  'other-typ': async () => signedByHand({ ...header(), typ: 'logout+jwt' }, issuers.claims('smart')),
} satisfies Record<string, () => Promise<string>>;

/** What befalls the world before, and how it is undone. */
const befalls = {
  'suspend-account': ["update account set status = 'suspended' where account_id = $1", "update account set status = 'active' where account_id = $1", () => world.council.accountId],
  'suspend-host': ["update client set status = 'suspended' where client_id = $1", "update client set status = 'active' where client_id = $1", () => 'host-smart'],
  'revoke-key': ["update client set revoked_kids = '{ehr-1}' where client_id = $1", "update client set revoked_kids = '{}' where client_id = $1", () => 'host-smart'],
  'require-mfa': ['update client set mfa_required = true where client_id = $1', 'update client set mfa_required = false where client_id = $1', () => 'host-smart'],
} satisfies Record<string, readonly [string, string, () => string]>;

const inTime = (value: unknown): unknown => {
  const [whole, offset] = typeof value === 'string' ? (/^now([+-]\d+)?$/.exec(value) ?? []) : [];
  return whole === undefined ? (value === null ? undefined : value) : Math.floor(Date.now() / 1000) + Number(offset ?? 0);
};
const timed = (values: Record<string, unknown> = {}): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inTime(value)]));
const padded = (long: Record<string, number> = {}): Record<string, unknown> => Object.fromEntries(Object.entries(long).map(([name, length]) => [name, 'x'.repeat(length)]));

async function send(one: Case) {
  const token = one.raw === undefined ? await issuers.token(one.host, { ...timed(one.claims), ...padded(one.long) }) : await byHand[one.raw]();
  const long = one.longSubject === undefined ? {} : { subject: JSON.stringify({ person: { family: 'x'.repeat(one.longSubject) } }) };
  return exchange(app, issuers.form(one.host, token, { ...long, ...one.form }));
}

test('the table is as long as it must be, and no case stands in it twice', () => {
  expect(cases.length).toBeGreaterThanOrEqual(50);
  expect(new Set(cases.map(({ host, name }) => `${host} ${name}`)).size).toBe(cases.length);
});

test.each(['smart', 'entra'] as const)('the %s token that every case starts from is good', async (host) => {
  const response = await exchange(app, issuers.form(host, await issuers.token(host)));
  expect([response.statusCode, response.json()]).toMatchObject([200, { token_type: 'Bearer', expires_in: 900, scope: 'answer', issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }]);
  const claims = decodeJwt(response.json<{ access_token: string }>().access_token);
  expect(claims).toMatchObject({ sub: world.council.accountId, act: { sub: `host-${host}` }, aud: world.core.coreUrl, scope: 'answer' });
  expect(JSON.stringify(claims)).not.toMatch(/canaryname|1968|Practitioner/i);
});

test.each(cases)('a $host token $name is refused', async (one) => {
  const [does, undoes, of] = one.first === undefined ? ['', '', () => ''] : befalls[one.first];
  if (does !== '') await world.database.sql(does, [of()]);
  lines.length = 0;
  try {
    const response = await send(one);
    expect([response.statusCode, response.json<{ error: string }>().error], response.body).toEqual([400, one.error ?? 'invalid_grant']);
    const told = response.json<{ error_description: string }>().error_description;
    expect(standings.find((each) => each === told)).toBe(standings.find((each) => each === one.reason));
    const refusals = lines.map((line) => JSON.parse(line) as { event: string; reason?: string }).filter(({ event }) => event === 'launch-refused');
    expect(refusals.map(({ reason }) => reason)).toEqual(one.reason === undefined ? [] : [one.reason]);
    expect(lines.join('') + response.body).not.toMatch(/canary|Practitioner|1968|eyJ/i);
  } finally {
    if (undoes !== '') await world.database.sql(undoes, [of()]);
  }
});

test('the token is for the one subject, and for answers alone', async () => {
  const token = (await exchange(app, issuers.form('smart', await issuers.token('smart')))).json<{ access_token: string }>().access_token;
  const declarationId = await world.declare(token);
  const other = await world.post('/v1/searches', token, { declarationId, person: { family: 'Othername', dateOfBirth: '1968-11-04' } });
  expect([other.statusCode, other.json()]).toMatchObject([403, { code: 'subject-mismatch' }]);
  expect((await world.post('/v1/searches', token, { declarationId })).statusCode).toBe(200);
  const governs = await world.app.inject({ method: 'GET', url: '/v1/clients', headers: { authorization: `Bearer ${token}` } });
  expect(governs.statusCode).toBe(403);
});

test('an Entra session without a subject asks as its user does: freely, under a declaration', async () => {
  const token = (await exchange(app, issuers.form('entra', await issuers.token('entra'), { subject: null }))).json<{ access_token: string }>().access_token;
  const declarationId = await world.declare(token);
  expect((await world.post('/v1/searches', token, { declarationId, person: { family: 'Anyname', dateOfBirth: '1968-11-04' } })).statusCode).toBe(200);
});

test('an id_token is good once, however its signature is written, in two processes; an Entra token as long as it lives', async () => {
  const other: SecondProcess = await startSecondProcess(world.database, world.core.coreUrl);
  try {
    const id = await issuers.token('smart');
    const there = async (form: Record<string, string>) => (await fetch(`${other.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
    expect((await exchange(app, issuers.form('smart', id))).statusCode).toBe(200);
    expect((await exchange(app, issuers.form('smart', id))).statusCode).toBe(400);
    expect(await there(issuers.form('smart', id))).toBe(400);
    // The same statement signed once more is the same token.
    const [head = '', body = ''] = id.split('.');
    const again = signedByHand(Buffer.from(head, 'base64url').toString(), Buffer.from(body, 'base64url').toString());
    expect(again).not.toBe(id);
    expect((await exchange(app, issuers.form('smart', again))).statusCode).toBe(400);
    const api = await issuers.token('entra');
    expect([(await exchange(app, issuers.form('entra', api))).statusCode, await there(issuers.form('entra', api))]).toEqual([200, 200]);
  } finally {
    await other.stop();
  }
}, processMs);

test('a host whose issuer vouches signs no assertion, with that issuer’s key either; and who is unlinked is out at once', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await world.database.sql(`update client set jwks = jsonb_set(jwks, '{keys,1}', $1::jsonb) where client_id = 'host-smart'`, [JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'p256', alg: 'ES256' })]);
  const text = `${part({ alg: 'ES256', kid: 'p256' })}.${part({ ...launchClaims(world.council, new Date()), iss: 'host-smart' })}`;
  const assertion = `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  const response = await exchange(app, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: 'host-smart' });
  expect([response.statusCode, response.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  const token = (await exchange(app, issuers.form('smart', await issuers.token('smart')))).json<{ access_token: string }>().access_token;
  const me = async () => (await app.inject({ method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
  expect(await me()).toBe(200);
  await world.database.sql(`delete from host_staff where client_id = 'host-smart'`);
  expect(await me()).toBe(401);
});
