import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, launchClaims, signAssertion } from '../../../test/answer-world.ts';
import type { SecondProcess } from '../../../test/start-second-process.ts';
import { startSecondProcess } from '../../../test/start-second-process.ts';
import { buildApp } from '../../app.ts';
import { standings } from '../../identity/admit-staff.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';

/** Every case goes over HTTP, to a service that listens; what it says of each refusal stands in the table. */
type Case = {
  name: string;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  long?: Record<string, number>;
  form?: Record<string, string>;
  key?: 'police' | 'connector';
  raw?: keyof typeof byHand;
  first?: keyof typeof befalls;
  error: string;
  reason?: string;
};
const cases = parse(readFileSync(new URL('cases/launches.yaml', import.meta.url), 'utf8')) as Case[];

/** Milliseconds: a process starts, on a machine that has other work. */
const processMs = 300_000;
let world: AnswerWorld;
let app: App;
let url: string;
let other: SecondProcess;
const lines: string[] = [];

beforeAll(async () => {
  world = await answerWorld();
  app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: ['http://127.0.0.1:4301'] });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  other = await startSecondProcess(world.database, world.core.coreUrl);
}, processMs);
afterAll(async () => {
  await other.stop();
  await app.close();
  await world.close();
});

const canary = { subject: { person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } }, caseRef: 'CASE-CANARY' };
const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Sends an assertion as a host would. */
async function send(assertion: string, form: Record<string, string> = {}, to = url) {
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: world.council.hostId, ...form });
  const response = await fetch(`${to}/oauth/token`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  return { status: response.status, text: await response.text() };
}

async function good(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
  return signAssertion(world.council.hostKey, launchClaims(world.council, new Date(), { ...canary, ...claims }), header);
}

/** A compact JWS of any header and payload, signed by the host's own key however wrong the rest is. */
function signedByHand(header: unknown, payload: unknown): string {
  const text = `${part(header)}.${part(payload)}`;
  const signature = sign('sha256', Buffer.from(text), { key: { ...world.council.hostKey } as never, format: 'jwk', dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
const claims = (): Record<string, unknown> => launchClaims(world.council, new Date(), canary);
const header = (): Record<string, unknown> => ({ alg: 'ES256', kid: world.council.hostKey.kid });

const byHand = {
  'alg-none': async () => `${part({ ...header(), alg: 'none' })}.${part(claims())}.`,
  'alg-none-cased': async () => `${part({ ...header(), alg: 'NoNe' })}.${part(claims())}.`,
  'hs256-of-public-key': async () => {
    const { d: _secret, ...publicKey } = world.council.hostKey;
    const text = `${part({ ...header(), alg: 'HS256' })}.${part(claims())}`;
    return `${text}.${createHmac('sha256', JSON.stringify(publicKey)).update(text).digest('base64url')}`;
  },
  rs256: async () => {
    const text = `${part({ ...header(), alg: 'RS256' })}.${part(claims())}`;
    return `${text}.${sign('sha256', Buffer.from(text), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey).toString('base64url')}`;
  },
  es384: async () => {
    const text = `${part({ ...header(), alg: 'ES384' })}.${part(claims())}`;
    return `${text}.${sign('sha384', Buffer.from(text), { key: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  },
  'changed-after-signing': async () => {
    const [head, , signature] = (await good()).split('.');
    return `${head}.${part({ ...claims(), sub: world.police.staffId })}.${signature}`;
  },
  'empty-signature': async () => `${(await good()).split('.').slice(0, 2).join('.')}.`,
  'zero-signature': async () => `${(await good()).split('.').slice(0, 2).join('.')}.${Buffer.alloc(64).toString('base64url')}`,
  'embedded-jwk': async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = `${part({ ...header(), jwk: publicKey.export({ format: 'jwk' }) })}.${part(claims())}`;
    return `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  },
  crit: async () => signedByHand({ ...header(), crit: ['exp'], exp: 1 }, claims()),
  'b64-false': async () => signedByHand({ ...header(), crit: ['b64'], b64: false }, claims()),
  nested: async () => signedByHand(header(), await good()),
  'list-payload': async () => signedByHand(header(), [claims()]),
  'duplicate-sub': async () => signedByHand(header(), JSON.stringify(claims()).replace('{', `{"sub":"${world.police.staffId}",`)),
  'duplicate-kid': async () => signedByHand(JSON.stringify(header()).replace('{', '{"kid":"another",'), claims()),
  'five-parts': async () => `${await good()}.a.b`,
  'no-token': async () => 'canaryname',
  'twice-in-form': async () => good(),
} satisfies Record<string, () => Promise<string>>;

/** What befalls the world before, and how it is undone. */
const befalls = {
  'suspend-account': ["update account set status = 'suspended' where account_id = $1", "update account set status = 'active' where account_id = $1", () => world.council.accountId],
  'unlink-staff': ['update host_staff set sub_mac = sha256(sub_mac) where account_id = $1', '', () => world.council.accountId],
  'suspend-host': ["update client set status = 'suspended' where client_id = $1", "update client set status = 'active' where client_id = $1", () => world.council.hostId],
  'revoke-key': ["update client set revoked_kids = array[jwks->'keys'->0->>'kid'] where client_id = $1", "update client set revoked_kids = '{}' where client_id = $1", () => world.council.hostId],
  'require-origin': ['update client set origin_required = true where client_id = $1', 'update client set origin_required = false where client_id = $1', () => world.council.hostId],
  'require-mfa': ['update client set mfa_required = true where client_id = $1', 'update client set mfa_required = false where client_id = $1', () => world.council.hostId],
} satisfies Record<string, readonly [string, string, () => string]>;

async function happens(name: Case['first']): Promise<() => Promise<void>> {
  if (name === undefined) return async () => undefined;
  const [does, undoes, of] = befalls[name];
  const links = await world.database.sql<{ client_id: string; sub_mac: Buffer }>('select client_id, sub_mac from host_staff where account_id = $1', [world.council.accountId]);
  await world.database.sql(does, [of()]);
  return async () => {
    if (undoes !== '') await world.database.sql(undoes, [of()]);
    for (const link of links) await world.database.sql('update host_staff set sub_mac = $3 where client_id = $1 and account_id = $2', [link.client_id, world.council.accountId, link.sub_mac]);
  };
}

const inTime = (value: unknown): unknown => {
  const [whole, offset] = typeof value === 'string' ? (/^now([+-]\d+)?$/.exec(value) ?? []) : [];
  return whole === undefined ? (value === null ? undefined : value) : Math.floor(Date.now() / 1000) + Number(offset ?? 0);
};
const timed = (values: Record<string, unknown> = {}): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inTime(value)]));

async function assertionOf({ raw, key, claims: changes, header: head, long = {} }: Case): Promise<string> {
  if (raw !== undefined) return byHand[raw]();
  const padded = Object.fromEntries(Object.entries(long).map(([name, length]) => [name, 'x'.repeat(length)]));
  const signer = { police: world.police.hostKey, connector: world.council.connectorKey, council: world.council.hostKey }[key ?? 'council'];
  // Another's key under the host's own key id: the id alone must not do.
  const kid = { kid: world.council.hostKey.kid };
  return signAssertion(signer, launchClaims(world.council, new Date(), { ...canary, ...timed(changes), ...padded }), { ...kid, ...timed(head) });
}

test('the table is as long as it must be, and no case stands in it twice', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test('the assertion that every case starts from is good, before and after', async () => {
  expect((await send(await good())).status).toBe(200);
});

test.each(cases)('an assertion $name is refused', async (one) => {
  const undo = await happens(one.first);
  lines.length = 0;
  try {
    const assertion = await assertionOf(one);
    const response = one.raw === 'twice-in-form' ? await sendTwice(assertion) : await send(assertion, one.form);
    expect(response.status, response.text).toBe(one.error === 'invalid_client' ? 401 : 400);
    const told = JSON.parse(response.text) as { error: string; error_description: string };
    expect(told).toEqual({ error: one.error, error_description: expect.any(String) as string });
    // Only how the account stands is told; whatever else is wrong stays ours.
    expect(standings.find((each) => each === told.error_description)).toBe(standings.find((each) => each === one.reason));
    const refusals = lines.map((line) => JSON.parse(line) as { event: string; reason?: string }).filter(({ event }) => event === 'launch-refused');
    expect(refusals.map(({ reason }) => reason)).toEqual(one.reason === undefined ? [] : [one.reason]);
    expect(lines.some((line) => line.includes('token-refused'))).toBe(true);
    expect(lines.join('') + response.text).not.toMatch(/canary|staff-|1968|eyJ/i);
  } finally {
    await undo();
  }
});

async function sendTwice(assertion: string) {
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: world.council.hostId });
  form.append('assertion', await good());
  const response = await fetch(`${url}/oauth/token`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form });
  return { status: response.status, text: await response.text() };
}

test('refusals use nothing up: afterwards the assertion that every case starts from is still good', async () => {
  const assertion = await good({ jti: randomUUID() });
  expect((await send(assertion, { origin: 'https://case.e08000030.example.org' })).status).toBe(400);
  expect((await send(assertion)).status).toBe(200);
});

test('whose application waits is told so; until it lapses, and not of another organisation', async () => {
  const description = async (sub: string): Promise<string> => (JSON.parse((await send(await good({ sub }))).text) as { error_description: string }).error_description;
  expect(await description('staff-waiting')).toBe('no-account');
  const apply = (organisation: string, staffId: string) =>
    world.app.inject({ method: 'POST', url: '/v1/access-applications', payload: { organisation, name: 'Una Canary', email: `${staffId}@example.org`, staffId, role: 'practitioner' } });
  expect((await apply(world.council.code, 'staff-waiting')).statusCode).toBe(202);
  expect((await apply(world.police.code, 'staff-elsewhere')).statusCode).toBe(202);
  expect(await description('staff-waiting')).toBe('awaiting-approval');
  expect(await description('staff-elsewhere')).toBe('no-account');
  await world.database.sql("update access_request set at = at - interval '40 days', lapses_at = lapses_at - interval '40 days'", []);
  expect(await description('staff-waiting')).toBe('no-account');
});

test('an assertion is good once: in one process, in another on the same database, and after a restart', async () => {
  const [here, there] = [await good(), await good()];
  expect([(await send(here)).status, (await send(here)).status, (await send(here, {}, other.url)).status]).toEqual([200, 400, 400]);
  expect([(await send(there, {}, other.url)).status, (await send(there)).status]).toEqual([200, 400]);
  await other.stop();
  other = await startSecondProcess(world.database, world.core.coreUrl);
  expect([(await send(here, {}, other.url)).status, (await send(there, {}, other.url)).status]).toEqual([400, 400]);
  expect((await send(await good(), {}, other.url)).status).toBe(200);
}, processMs);

test('of twenty uses at once in two processes, one gets through', async () => {
  const assertion = await good();
  const answers = await Promise.all(Array.from({ length: 20 }, (_none, n) => send(assertion, {}, n % 2 === 0 ? url : other.url)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a launch for one subject answers no question about another', async () => {
  const token = await world.userToken(world.council, canary);
  const declarationId = await world.declare(token);
  const response = await world.post('/v1/searches', token, { declarationId, person: { family: 'Othername', dateOfBirth: '1968-11-04' } });
  expect([response.statusCode, response.json()]).toMatchObject([403, { code: 'subject-mismatch' }]);
  expect(response.body).not.toMatch(/canary|othername/i);
});

test('what a token says ends at once when the member of staff is unlinked, the host suspended, or its key taken back', async () => {
  const me = async (token: string) => (await world.app.inject({ method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
  for (const what of ['suspend-host', 'suspend-account'] as const) {
    const token = await world.userToken(world.council);
    expect(await me(token), what).toBe(200);
    const undo = await happens(what);
    expect(await me(token), what).toBe(401);
    await undo();
  }
  const token = await world.userToken(world.council);
  await world.database.sql('delete from host_staff where account_id = $1', [world.council.accountId]);
  expect(await me(token)).toBe(401);
});
