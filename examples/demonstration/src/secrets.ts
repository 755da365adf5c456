import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type SigningKey = { privateJwk: JWK; publicJwk: JWK };
export type SftpKey = { privateKey: string; publicKey: string };

/** A secret that is made once for this machine and read back ever after; files are readable by this user only. */
async function remembered<Secret>(folder: string, name: string, make: () => Promise<Secret> | Secret): Promise<Secret> {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secret;
  const secret = await make();
  writeFileSync(file, JSON.stringify(secret), { mode: 0o600 });
  return secret;
}

/** An ES256 key pair for a host or a connector client; `kid` is the name. */
export function signingKey(folder: string, name: string): Promise<SigningKey> {
  return remembered(folder, `signing-${name}`, async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const stamp = { kid: name, alg: 'ES256', use: 'sig' };
    return { privateJwk: { ...(await exportJWK(pair.privateKey)), ...stamp }, publicJwk: { ...(await exportJWK(pair.publicKey)), ...stamp } };
  });
}

/** An RSA key pair for a partner's SFTP account, in PEM; RSA because PEM of it is read by OpenSSH and by ssh2 alike. */
export function sftpKey(folder: string, name: string): Promise<SftpKey> {
  return remembered(folder, `sftp-${name}`, () =>
    generateKeyPairSync('rsa', {
      modulusLength: 3072,
      publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    }),
  );
}

/** A password of 96 random bits for a demonstration sign-in. */
export function password(folder: string, name: string): Promise<string> {
  return remembered(folder, `password-${name}`, () => randomBytes(12).toString('base64url'));
}
