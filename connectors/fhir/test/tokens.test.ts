import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, expect, test } from 'vitest';

import { Clock, configOf, attendance, held, memoryState, newFeed, oracle, readOnce, startServer } from './reading.ts';
import type { RunningStub } from './stub-server/index.ts';

let stub: RunningStub;
afterEach(() => stub.close());

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const jwk = (key: KeyObject): Record<string, unknown> => ({ ...key.export({ format: 'jwk' }), kid: 'two' });
const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();

/** A server that takes this algorithm alone, asked once; what it was shown. */
async function signIn(algorithm: string, publicKey: KeyObject, auth: Record<string, unknown>): Promise<{ error: string | undefined; assertions: string[]; scopes: string[]; missing: string[] }> {
  const clock = new Clock();
  stub = await startServer(clock, { clients: [{ clientId: 'mast', jwks: { keys: [jwk(publicKey)] } }], algorithms: [algorithm], resources: attendance('a') });
  const [assertions, scopes]: [string[], string[]] = [[], []];
  stub.intercept = async (request) => {
    if (!request.url.endsWith('/token')) return undefined;
    const form = new URLSearchParams(await request.clone().text());
    assertions.push(form.get('client_assertion') ?? '');
    scopes.push(form.get('scope') ?? '');
    return undefined;
  };
  const feed = newFeed();
  const error = await readOnce(feed, { clock, config: configOf(stub, { auth: { clientId: 'mast', algorithm, ...auth } }), state: memoryState() });
  return { error: error?.message, assertions, scopes, missing: oracle(stub).filter((id) => !feed.rows.has(id)) };
}

test.each([
  ['RS384', rsa, () => JSON.stringify(jwk(rsa.privateKey)), {}],
  ['RS512', rsa, () => JSON.stringify(jwk(rsa.privateKey)), {}],
  ['ES384', ec, () => JSON.stringify(jwk(ec.privateKey)), {}],
  ['RS512', rsa, () => pem(rsa.privateKey), { keyId: 'two' }],
  ['ES384', ec, () => pem(ec.privateKey), { keyId: 'two' }],
] as const)('signs in with %s: audience, lifetime, key id and a jti of its own', async (algorithm, keys, privateKey, more) => {
  const { error, assertions, missing } = await signIn(algorithm, keys.publicKey, { privateKey: privateKey(), ...more });
  expect([error, assertions.length, missing]).toEqual([undefined, 1, []]);
  const [assertion = ''] = assertions;
  const { iss, sub, aud, exp = 0, iat = 0, jti } = decodeJwt(assertion);
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: algorithm, typ: 'JWT', kid: 'two' });
  // The token endpoint was found by .well-known/smart-configuration.
  expect([iss, sub, aud, exp - iat <= 300, typeof jti]).toEqual(['mast', 'mast', stub.tokenUrl, true, 'string']);
});

test('asks for what it reads and for nothing else', async () => {
  const { scopes } = await signIn('RS384', rsa.publicKey, { privateKey: JSON.stringify(jwk(rsa.privateKey)) });
  expect(scopes).toEqual(['system/Encounter.rs system/Patient.rs system/Organization.rs system/Location.rs system/Practitioner.rs system/PractitionerRole.rs']);
});

test.each([
  ['a key of another kind', () => JSON.stringify(jwk(ec.privateKey)), 'config: key-unusable'],
  ['no key at all', () => 'not a key', 'config: key-unusable'],
  ['a key that the server does not know', () => JSON.stringify({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid: 'two' }), 'config: credentials-refused'],
])('%s is a matter for a person, and is not repeated in the error', async (_what, privateKey, code) => {
  expect((await signIn('RS384', rsa.publicKey, { privateKey: privateKey() })).error).toBe(code);
});

test('every assertion has a jti of its own, and a clock that is hours off is not taken for a wrong key', async () => {
  const clock = new Clock();
  stub = await startServer(clock, { clients: [{ clientId: 'mast', jwks: { keys: [jwk(rsa.publicKey)] } }], resources: attendance('a'), tokenSeconds: 60 });
  const config = configOf(stub, { auth: { clientId: 'mast', privateKey: JSON.stringify(jwk(rsa.privateKey)), tokenUrl: stub.tokenUrl } });
  const [feed, state] = [newFeed(), memoryState()];
  const late = { now: () => new Date(clock.now().getTime() - 5 * 3_600_000) } as Clock;
  for (let at = 0; at < 3; at += 1) {
    clock.pass(120_000);
    expect(await readOnce(feed, { clock: late, config, state })).toBeUndefined();
  }
  expect([held(feed), stub.tokens.issued]).toEqual([['a'], 3]);
});

test('a token endpoint that the server names on another host is not trusted', async () => {
  const clock = new Clock();
  stub = await startServer(clock);
  stub.intercept = (request) => (request.url.includes('.well-known') ? Response.json({ token_endpoint: 'https://elsewhere.example/token' }) : undefined);
  const config = configOf(stub, { auth: { clientId: 'mast', privateKey: JSON.stringify(jwk(rsa.privateKey)) } });
  const feed = newFeed();
  expect((await readOnce(feed, { clock, config, state: memoryState() }))?.message).toBe('config: token-endpoint-elsewhere');
  expect(feed.requests.some(({ url }) => url.includes('elsewhere'))).toBe(false);
});
