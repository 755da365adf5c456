import { randomUUID } from 'node:crypto';

import { ConnectorError } from '@mast/connector-kit';
import { SignJWT, importJWK, importPKCS8 } from 'jose';
import type { CryptoKey, JWK } from 'jose';

import type { AuthConfig } from './auth-schema.ts';

/** SMART allows five minutes; a clock beside ours may be two behind. */
const lifeSeconds = 180;

/** A client assertion (RFC 7523): `iss` = `sub` = client, `aud` = token endpoint, a `jti` of its own, at most five minutes. Errors: `config/key-unusable`. */
export async function assertionOf(auth: AuthConfig, tokenUrl: string, nowMs: number): Promise<string> {
  const { key, kid } = await keyOf(auth).catch(() => {
    throw new ConnectorError('config', 'key-unusable');
  });
  const issuedAt = Math.floor(nowMs / 1_000);
  const jwt = new SignJWT()
    .setProtectedHeader({ alg: auth.algorithm, typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
    .setIssuer(auth.clientId)
    .setSubject(auth.clientId)
    .setAudience(tokenUrl)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds);
  return jwt.sign(key).catch(() => {
    throw new ConnectorError('config', 'key-unusable');
  });
}

async function keyOf({ privateKey, keyId, algorithm }: AuthConfig): Promise<{ key: CryptoKey | Uint8Array; kid: string | undefined }> {
  if (privateKey.includes('-----BEGIN')) return { key: await importPKCS8(privateKey, algorithm), kid: keyId };
  const jwk = JSON.parse(privateKey) as JWK;
  return { key: await importJWK(jwk, algorithm), kid: keyId ?? jwk.kid };
}
