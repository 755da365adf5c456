import { generateKeyPairSync } from 'node:crypto';

import { calculateJwkThumbprint } from 'jose';
import type { JWK } from 'jose';

import type { StandingFiles } from './standing-files.ts';

/**
 * The ES256 key (RFC 7518 section 3.4) of one duty; private JWK with `kid` = its thumbprint (RFC 7638).
 */
export async function signingKey(files: StandingFiles, duty: 'receipt' | 'token'): Promise<JWK> {
  const stored = files.take(`signing/${duty}.jwk`, () => Buffer.from(JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }))));
  const jwk = JSON.parse(stored.toString()) as JWK;
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
}

/** The same key without its private part. */
export function publicPart(jwk: JWK): JWK {
  const { d: _secret, ...rest } = jwk;
  return rest;
}
