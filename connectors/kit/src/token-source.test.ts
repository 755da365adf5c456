import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import nock from 'nock';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { createTestWorld } from './testing/test-world.ts';
import { createTokenSource } from './token-source.ts';
import type { ConnectorClient, TokenSource } from './token-source.ts';

const coreUrl = 'http://core.test';
let client: ConnectorClient;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  client = { clientId: 'swansea-connector', privateJwk: { ...(await exportJWK(privateKey)), kid: 'k1' } };
});
beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** A source in a world whose clock can be moved on. */
function sourceAt(clock: { ms: number }): TokenSource {
  const world = { ...createTestWorld(), clock: { now: () => new Date(clock.ms) } };
  return createTokenSource(coreUrl, 'swansea', client, world, new AbortController().signal);
}

test('the assertion names the client, this endpoint and one feed, lives a minute and is never the same', async () => {
  const forms: URLSearchParams[] = [];
  nock(coreUrl).post('/oauth/token', (body: Record<string, string>) => forms.push(new URLSearchParams(body)) > 0).twice().reply(200, { access_token: 't', expires_in: 300 });
  const source = sourceAt({ ms: 1_700_000_000_000 });
  await source.token();
  source.drop();
  await source.token();
  const assertions = forms.map((form) => form.get('client_assertion') ?? '');
  expect(decodeProtectedHeader(assertions[0] ?? '')).toEqual({ alg: 'ES256', kid: 'k1' });
  expect(decodeJwt(assertions[0] ?? '')).toMatchObject({ iss: 'swansea-connector', sub: 'swansea-connector', aud: `${coreUrl}/oauth/token`, iat: 1_700_000_000, exp: 1_700_000_060 });
  expect(decodeJwt(assertions[0] ?? '').jti).not.toBe(decodeJwt(assertions[1] ?? '').jti);
  expect(forms[0]?.get('scope')).toBe('feed:swansea');
});

test('a token is kept until half a minute before its end', async () => {
  nock(coreUrl).post('/oauth/token').reply(200, { access_token: 'first', expires_in: 300 }).post('/oauth/token').reply(200, { access_token: 'second', expires_in: 300 });
  const clock = { ms: 1_700_000_000_000 };
  const source = sourceAt(clock);
  expect(await source.token()).toBe('first');
  clock.ms += 269_000;
  expect(await source.token()).toBe('first');
  clock.ms += 2_000;
  expect(await source.token()).toBe('second');
});

test.each([
  [503, { 'retry-after': '7' }, { kind: 'transient', code: 'core-unavailable', retryAfterMs: 7_000 }],
  [429, {}, { kind: 'transient', code: 'core-unavailable' }],
  [401, {}, { kind: 'config', code: 'client-refused' }],
  [400, {}, { kind: 'config', code: 'client-refused' }],
])('a %i says who must act', async (status, headers, error) => {
  nock(coreUrl).post('/oauth/token').reply(status, { error: 'nope' }, headers);
  await expect(sourceAt({ ms: 1_700_000_000_000 }).token()).rejects.toMatchObject(error);
});

test('a core that cannot be reached is waited for', async () => {
  nock(coreUrl).post('/oauth/token').replyWithError('connection refused');
  await expect(sourceAt({ ms: 1_700_000_000_000 }).token()).rejects.toMatchObject({ kind: 'transient', code: 'core-unavailable' });
});

test.each(['ES384', 'RS384'] as const)('a key of another kind signs with its own algorithm, %s', async (alg) => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const signer = { clientId: 'swansea-connector', privateJwk: { ...(await exportJWK(privateKey)), kid: 'k2' } };
  let sent = '';
  nock(coreUrl).post('/oauth/token', (body: Record<string, string>) => { sent = body['client_assertion'] ?? ''; return true; }).reply(200, { access_token: 't', expires_in: 300 });
  await createTokenSource(coreUrl, 'swansea', signer, createTestWorld(), new AbortController().signal).token();
  expect(decodeProtectedHeader(sent)).toEqual({ alg, kid: 'k2' });
});
