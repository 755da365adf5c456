import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';

import { createVerifyToken } from './verify-token.ts';

const coreUrl = 'http://127.0.0.1:4300';
const issuedAt = Date.parse('2026-11-21T10:00:00Z') / 1000;
let at = issuedAt;
let sign: (changes?: Record<string, unknown>) => Promise<string>;
let verify: ReturnType<typeof createVerifyToken>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
  const claims = { iss: coreUrl, aud: coreUrl, sub: 'me', client_id: 'host', iat: issuedAt, exp: issuedAt + 900, jti: 'j', scope: 'answer' };
  sign = (changes = {}) => new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'at+jwt' }).sign(privateKey);
  verify = createVerifyToken({ coreUrl, clock: { now: () => new Date(at * 1000) } }, { keys: [jwk] });
});

test('a token that passed passes again, and ends at its own last moment', async () => {
  const token = await sign();
  at = issuedAt;
  expect(await verify(token)).toMatchObject({ sub: 'me', client_id: 'host' });
  at = issuedAt + 899;
  expect(await verify(token)).toMatchObject({ sub: 'me' });
  at = issuedAt + 900;
  expect(await verify(token)).toBeUndefined();
});

test('another token is another question, however much of a known one it repeats', async () => {
  at = issuedAt;
  const token = await sign();
  expect(await verify(token)).toBeDefined();
  const [header, , signature] = token.split('.');
  const [, forged] = (await sign({ sub: 'somebody else' })).split('.');
  expect(await verify(`${header}.${forged}.${signature}`)).toBeUndefined();
  expect(await verify(await sign({ aud: 'https://elsewhere.example.org' }))).toBeUndefined();
});
