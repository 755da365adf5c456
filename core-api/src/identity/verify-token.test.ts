import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';

import { createVerifyToken } from './verify-token.ts';

const coreUrl = 'http://127.0.0.1:4300';
const issuedAt = Date.parse('2026-11-21T10:00:00Z') / 1000;
let at = issuedAt;
let sign: (changes?: Record<string, unknown>) => Promise<string>;
let jwk: JWK;
let verify: ReturnType<typeof createVerifyToken>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
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

test('a token of another algorithm, of none, or of a key that is not ours is nobody’s', async () => {
  at = issuedAt;
  const claims = { iss: coreUrl, aud: coreUrl, sub: 'me', client_id: 'host', iat: issuedAt, exp: issuedAt + 900, jti: 'j', scope: 'answer' };
  const typ = 'at+jwt';
  const stranger = await generateKeyPair('ES256');
  const rsa = await generateKeyPair('PS256');
  const publicHalf = new TextEncoder().encode(JSON.stringify(jwk));
  const tokens = [
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k', typ }).sign(publicHalf),
    await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k', typ }).sign(stranger.privateKey),
    await new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: 'k', typ }).sign(rsa.privateKey),
    `${Buffer.from(JSON.stringify({ alg: 'none', kid: 'k', typ })).toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
  ];
  expect(await verify(await sign())).toBeDefined();
  for (const token of tokens) expect(await verify(token)).toBeUndefined();
});
