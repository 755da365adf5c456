import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { JWK } from 'jose';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange } from '../../../test/answer-world.ts';
import { startSecondProcess } from '../../../test/start-second-process.ts';
import { buildApp } from '../../app.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';

type Case = {
  name: string;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  long?: Record<string, number>;
  form?: Record<string, string>;
  key?: 'police' | 'host';
  raw?: keyof typeof byHand;
  first?: keyof typeof befalls;
  error?: string;
  status?: number;
};
const cases = parse(readFileSync(new URL('cases/client-assertions.yaml', import.meta.url), 'utf8')) as Case[];

let world: AnswerWorld;
let app: App;
const lines: string[] = [];
/** What the partner publishes, and how often it was looked at. */
const page = { keys: [] as JWK[], looks: 0 };

beforeAll(async () => {
  world = await answerWorld();
  const fetchKeys = async () => {
    page.looks += 1;
    return page.keys;
  };
  app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: [], fetchKeys });
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const now = (): number => Math.floor(Date.now() / 1000);
const good = (): Record<string, unknown> => ({ iss: world.council.connectorId, sub: world.council.connectorId, aud: world.core.coreUrl, iat: now(), exp: now() + 60, jti: randomUUID() });
const header = (): Record<string, unknown> => ({ alg: 'ES256', kid: world.council.connectorKey.kid });
const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

async function signed(key: JWK, claims: Record<string, unknown>, head: Record<string, unknown> = {}): Promise<string> {
  const alg = key.alg ?? 'ES256';
  return new SignJWT(claims).setProtectedHeader({ alg, kid: key.kid ?? '', ...head }).sign(await importJWK(key, alg));
}

const send = (assertion: string, form: Record<string, string> = {}, to: App = app) =>
  exchange(to, { grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion, ...form });

function signedByHand(head: unknown, payload: unknown): string {
  const text = `${part(head)}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key: { ...world.council.connectorKey } as never, format: 'jwk', dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const byHand = {
  'alg-none': async () => `${part({ ...header(), alg: 'none' })}.${part(good())}.`,
  'hs256-of-public-key': async () => {
    const { d: _secret, ...publicKey } = world.council.connectorKey;
    const text = `${part({ ...header(), alg: 'HS256' })}.${part(good())}`;
    return `${text}.${createHmac('sha256', JSON.stringify(publicKey)).update(text).digest('base64url')}`;
  },
  rs256: async () => {
    const text = `${part({ ...header(), alg: 'RS256' })}.${part(good())}`;
    return `${text}.${sign('sha256', Buffer.from(text), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey).toString('base64url')}`;
  },
  'embedded-jwk': async () => {
    const { d: _secret, ...publicKey } = world.council.connectorKey;
    return signedByHand({ ...header(), jwk: publicKey }, good());
  },
  crit: async () => signedByHand({ ...header(), crit: ['exp'], exp: 1 }, good()),
  'duplicate-iat': async () => signedByHand(header(), JSON.stringify(good()).replace('{', '{"iat":1,')),
} satisfies Record<string, () => Promise<string>>;

const befalls = {
  suspend: ["update client set status = 'suspended' where client_id = $1", "update client set status = 'active' where client_id = $1"],
  'revoke-key': ["update client set revoked_kids = array[jwks->'keys'->0->>'kid'] where client_id = $1", "update client set revoked_kids = '{}' where client_id = $1"],
} as const;

const inTime = (value: unknown): unknown => {
  const [whole, offset] = typeof value === 'string' ? (/^now([+-]\d+)?$/.exec(value) ?? []) : [];
  return whole === undefined ? (value === null ? undefined : value) : now() + Number(offset ?? 0);
};
const timed = (values: Record<string, unknown> = {}): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inTime(value)]));

test.each(cases)('a client assertion $name is refused', async ({ claims, header: head, long = {}, form, key, raw, first, error = 'invalid_client', status = 401 }) => {
  const [does, undoes] = first === undefined ? [] : befalls[first];
  if (does !== undefined) await world.database.sql(does, [world.council.connectorId]);
  lines.length = 0;
  const padded = Object.fromEntries(Object.entries(long).map(([name, length]) => [name, 'x'.repeat(length)]));
  const signer = { police: world.police.connectorKey, host: world.council.hostKey, council: world.council.connectorKey }[key ?? 'council'];
  const assertion = raw === undefined ? await signed(signer, { ...good(), ...timed(claims), ...padded }, { kid: world.council.connectorKey.kid, ...timed(head) }) : await byHand[raw]();
  const response = await send(assertion, form);
  if (undoes !== undefined) await world.database.sql(undoes, [world.council.connectorId]);
  expect([response.statusCode, response.json()]).toMatchObject([status, { error, error_description: expect.any(String) as string }]);
  expect(response.body).not.toMatch(/eyJ|p-wmp|somebody|nobody/);
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['token-refused']);
  expect(lines.join('')).not.toContain('eyJ');
});

test('the assertion that every case starts from is good', async () => {
  expect((await send(await signed(world.council.connectorKey, good()))).json()).toMatchObject({ scope: `feed:${world.council.feedId}`, expires_in: 300 });
});

async function keyOf(alg: 'ES384' | 'RS384', kid: string): Promise<{ key: JWK; published: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { key: { ...(await exportJWK(privateKey)), kid, alg }, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

test.each(['ES384', 'RS384'] as const)('a connector may sign with %s', async (alg) => {
  const { key, published } = await keyOf(alg, `k-${alg}`);
  await world.database.sql('update client set jwks = $2 where client_id = $1', [world.health.connectorId, JSON.stringify({ keys: [published] })]);
  expect((await send(await signed(key, { ...good(), iss: world.health.connectorId, sub: world.health.connectorId }))).statusCode).toBe(200);
});

test('a partner rotates its keys on its own page: both are good while both stand there, the old one no more once it is gone or taken back', async () => {
  const { connectorId } = world.police;
  const [old, next] = [await keyOf('ES384', 'old'), await keyOf('ES384', 'next')];
  let at = Date.now();
  const turned = await buildApp({ ...world.core, clock: { now: () => new Date(at) } }, { embedOrigins: [], fetchKeys: async () => page.keys });
  const use = async (key: JWK) => (await send(await signed(key, { ...good(), iss: connectorId, sub: connectorId }), {}, turned)).statusCode;
  await world.database.sql("update client set jwks_uri = 'https://keys.example.org/jwks' where client_id = $1", [connectorId]);
  page.keys = [old.published];
  expect([await use(old.key), await use(world.police.connectorKey)]).toEqual([200, 401]);
  page.keys = [old.published, next.published];
  at += 61_000;
  expect([await use(next.key), await use(old.key)]).toEqual([200, 200]);
  await world.database.sql("update client set revoked_kids = '{old}' where client_id = $1", [connectorId]);
  expect([await use(next.key), await use(old.key)]).toEqual([200, 401]);
  await turned.close();
});

test('an address for keys that is not https, or hides something behind it, is not kept', async () => {
  for (const uri of ['http://keys.example.org/jwks', 'https://user@keys.example.org/jwks', 'https://keys.example.org', 'https://keys.example.org/jwks?next=http://169.254.169.254', 'file:///etc/passwd']) {
    await expect(world.database.sql('update client set jwks_uri = $2 where client_id = $1', [world.council.connectorId, uri]), uri).rejects.toThrow('client_jwks_uri_check');
  }
});

test('an assertion is good once, in two processes on one database', async () => {
  const other = await startSecondProcess(world.database, world.core.coreUrl);
  const assertion = await signed(world.council.connectorKey, good());
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion });
  const there = await fetch(`${other.url}/oauth/token`, { method: 'POST', body });
  expect([there.status, (await send(assertion)).statusCode]).toEqual([200, 401]);
  await other.stop();
}, 300_000);

test('a token holds the feeds that were granted, and loses one that is withdrawn on the next request', async () => {
  const token = (await send(await signed(world.council.connectorKey, good()))).json<{ access_token: string }>().access_token;
  expect(decodeJwt(token)).toMatchObject({ scope: `feed:${world.council.feedId}` });
  const feed = async () => (await app.inject({ method: 'GET', url: `/v1/feeds/${world.council.feedId}`, headers: { authorization: `Bearer ${token}` } })).statusCode;
  expect(await feed()).toBe(200);
  await world.database.sql('delete from client_feed where client_id = $1', [world.council.connectorId]);
  expect(await feed()).toBe(404);
  await world.database.sql('insert into client_feed values ($1, $2)', [world.council.connectorId, world.council.feedId]);
  expect(await feed()).toBe(200);
  await world.database.sql('update client set tokens_from = now() where client_id = $1', [world.council.connectorId]);
  expect(await feed()).toBe(401);
});
