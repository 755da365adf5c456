import { randomUUID } from 'node:crypto';

import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, exchange } from '../../../../test/answer-world.ts';
import type { ClientList } from '../../../clients/client-schema.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

type Who = { role: 'data-lead' | 'administrator'; name?: string };
const lead: Who = { role: 'data-lead' };
const secondLead: Who = { role: 'data-lead', name: 'two' };
const administrator: Who = { role: 'administrator' };

async function call(url: string, body: object, who: Who = lead, partner = world.council) {
  const response = await world.post(url, await world.signInToken(partner, { ...who, steppedUp: true }), body);
  return { status: response.statusCode, ...response.json<{ code?: string; requestId?: string; errors?: unknown }>() };
}

async function list(who: Who = lead): Promise<ClientList> {
  const token = await world.signInToken(world.council, who);
  return (await world.app.inject({ method: 'GET', url: '/v1/clients', headers: { authorization: `Bearer ${token}` } })).json<ClientList>();
}

async function newKey(kid: string, alg: 'ES256' | 'ES384' | 'RS384' = 'ES384'): Promise<{ key: JWK; published: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { key: { ...(await exportJWK(privateKey)), kid, alg }, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** Asks for a token with a key of the council's connector. */
async function connect(key: JWK) {
  const { connectorId } = world.council;
  const iat = Math.floor(Date.now() / 1000);
  const jwt = new SignJWT({ iss: connectorId, sub: connectorId, aud: world.core.coreUrl, iat, exp: iat + 60, jti: randomUUID() }).setProtectedHeader({ alg: key.alg ?? '', kid: key.kid ?? '' });
  return exchange(world.app, {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await jwt.sign(await importJWK(key, key.alg ?? '')),
  });
}
const feed = async (token: string) => (await world.app.inject({ method: 'GET', url: `/v1/feeds/${world.council.feedId}`, headers: { authorization: `Bearer ${token}` } })).statusCode;

test('a key is asked for by one and let in by another, both stay good side by side, and the old one ends at once when it is taken back', async () => {
  const { connectorId, connectorKey } = world.council;
  const { key, published } = await newKey('second');
  const asked = await call(`/v1/clients/${connectorId}/keys`, { key: published });
  expect(asked).toMatchObject({ status: 201, kid: 'second' });
  expect((await connect(key)).statusCode).toBe(401);
  expect(await list()).toMatchObject({ waiting: [{ clientId: connectorId, key: { kid: 'second', kty: 'EC', alg: 'ES384' } }] });

  const approve = `/v1/client-keys/${asked.requestId}/approval`;
  expect(await call(approve, {})).toMatchObject({ status: 409, code: 'two-people-needed' });
  expect((await connect(key)).statusCode).toBe(401);
  expect(await call(approve, {}, secondLead)).toMatchObject({ status: 200 });
  expect(await call(approve, {}, secondLead)).toMatchObject({ status: 404 });
  expect([(await connect(key)).statusCode, (await connect(connectorKey)).statusCode]).toEqual([200, 200]);

  const held = (await connect(connectorKey)).json<{ access_token: string }>().access_token;
  expect(await feed(held)).toBe(200);
  expect(await call(`/v1/clients/${connectorId}/revocations`, { kid: connectorKey.kid })).toMatchObject({ status: 200 });
  expect([await feed(held), (await connect(connectorKey)).statusCode, (await connect(key)).statusCode]).toEqual([401, 401, 200]);
  expect(await call(`/v1/clients/${connectorId}/keys`, { key: { ...published, kid: connectorKey.kid } })).toMatchObject({ status: 409, code: 'state-changed' });
});

test('nobody approves what they asked for, in SQL too', async () => {
  const account = await world.accountOf(world.council, 'data-lead');
  const insert = `insert into client_key_request values ($1, gen_random_uuid(), 'c', 'k', '{}', $2, now(), $2, now())`;
  await expect(world.database.sql(insert, [world.council.organisationId, account])).rejects.toThrow('check');
});

test('a suspended machine gets no token and those it has end; let back, it asks anew', async () => {
  const { connectorId } = world.police;
  const status = (to: string) => call(`/v1/clients/${connectorId}/status`, { status: to, reason: 'compromised' }, lead, world.police);
  const token = await world.connectorToken(world.police);
  const reach = async (held: string) => (await world.app.inject({ method: 'GET', url: `/v1/feeds/${world.police.feedId}`, headers: { authorization: `Bearer ${held}` } })).statusCode;
  expect(await reach(token)).toBe(200);
  expect(await status('suspended')).toMatchObject({ status: 200 });
  expect(await reach(token)).toBe(401);
  await expect(world.connectorToken(world.police)).rejects.toThrow('401');
  expect(await status('suspended')).toMatchObject({ status: 409, code: 'state-changed' });
  expect(await status('active')).toMatchObject({ status: 200 });
  expect(await reach(token)).toBe(401);
});

test('a host’s key speaks for staff: only administrators see and change hosts, with ES256 keys', async () => {
  const { hostId } = world.council;
  const { published } = await newKey('h', 'ES256');
  expect((await list()).clients.map(({ kind }) => kind)).toEqual(['connector']);
  expect((await list(administrator)).clients.map(({ kind }) => kind)).toEqual(['connector', 'host']);
  expect(await call(`/v1/clients/${hostId}/keys`, { key: published })).toMatchObject({ status: 404 });
  const asked = await call(`/v1/clients/${hostId}/keys`, { key: published }, administrator);
  expect(asked).toMatchObject({ status: 201 });
  expect(await call(`/v1/client-keys/${asked.requestId}/approval`, {}, secondLead)).toMatchObject({ status: 404 });
  expect(await call(`/v1/client-keys/${asked.requestId}/approval`, {}, { ...administrator, name: 'two' })).toMatchObject({ status: 200 });
  expect(await call(`/v1/clients/${hostId}/keys`, { key: (await newKey('h2', 'RS384')).published }, administrator)).toMatchObject({ status: 400, errors: [{ rule: 'es256' }] });
});

test('another organisation’s machine is as unknown as none', async () => {
  const { published } = await newKey('x');
  const body = { key: published };
  const [foreign, none] = [await call(`/v1/clients/${world.police.connectorId}/keys`, body), await call('/v1/clients/connector-none/keys', body)];
  expect([foreign, none]).toMatchObject([{ status: 404, code: 'not-found' }, { status: 404, code: 'not-found' }]);
  expect(await call(`/v1/clients/${world.police.connectorId}/revocations`, { kid: world.police.connectorKey.kid })).toMatchObject({ status: 404 });
  expect(await call(`/v1/clients/${world.police.connectorId}/status`, { status: 'suspended', reason: 'other' })).toMatchObject({ status: 404 });
});

test.each<[string, () => Promise<object>, RegExp]>([
  ['with its private part', async () => (await newKey('p')).key, /^private-key$/],
  ['that is a shared secret', async () => ({ kty: 'oct', k: 'c2VjcmV0', kid: 'o' }), /^private-key$/],
  ['without an id', async () => ({ ...(await newKey('n')).published, kid: undefined }), /./],
  ['too short for RSA', async () => ({ kty: 'RSA', kid: 'r', n: 'x'.repeat(171), e: 'AQAB' }), /./],
])('a key %s is not asked for', async (_name, make, rule) => {
  const answer = await call(`/v1/clients/${world.health.connectorId}/keys`, { key: await make() }, lead, world.health);
  expect(answer).toMatchObject({ status: 400, code: 'invalid-request', errors: [{ rule: expect.stringMatching(rule) as string }] });
});

test('each step is in the trail with ids only', async () => {
  const kinds = await world.database.sql<{ kind: string }>("select distinct kind from audit_leaf where kind like 'client-%' order by kind");
  expect(kinds.map(({ kind }) => kind)).toEqual(['client-key-approved', 'client-key-requested', 'client-key-revoked', 'client-status-set']);
});

test('without the trail nothing changes', async () => {
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  const { connectorId } = world.health;
  expect(await call(`/v1/clients/${connectorId}/status`, { status: 'suspended', reason: 'other' }, lead, world.health)).toMatchObject({ status: 503, code: 'audit-unavailable' });
  await world.database.sql('grant insert on audit_leaf to mast_app');
  expect(await world.connectorToken(world.health)).toBeTypeOf('string');
});
