import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { generateSshKey, type SshKey } from '@mast/connector-kit/sftp/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type SigningKey = { privateJwk: JWK; publicJwk: JWK };

/** A secret that is made once for this machine and read back ever after; files are readable by this user only. */
async function remembered<Secret>(folder: string, name: string, make: () => Promise<Secret> | Secret): Promise<Secret> {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secret;
  const secret = await make();
  writeFileSync(file, JSON.stringify(secret), { mode: 0o600 });
  return secret;
}

/** A key pair for a host, a connector client, or a connector at its source; `kid` is the name. */
export function signingKey(folder: string, name: string, algorithm: 'ES256' | 'ES384' | 'RS256' = 'ES256'): Promise<SigningKey> {
  return remembered(folder, `signing-${name}`, async () => {
    const pair = await generateKeyPair(algorithm, { extractable: true });
    const stamp = { kid: name, alg: algorithm, use: 'sig' };
    return { privateJwk: { ...(await exportJWK(pair.privateKey)), ...stamp }, publicJwk: { ...(await exportJWK(pair.publicKey)), ...stamp } };
  });
}

/** An SSH key pair for a partner's account, a connector's, or the server itself. */
export function sshKey(folder: string, name: string): Promise<SshKey> {
  return remembered(folder, `ssh-${name}`, generateSshKey);
}

/** A password of 96 random bits for a demonstration sign-in. */
export function password(folder: string, name: string): Promise<string> {
  return remembered(folder, `password-${name}`, () => randomBytes(12).toString('base64url'));
}

/** 256 random bits, base64url. */
export function secretText(folder: string, name: string): Promise<string> {
  return remembered(folder, `secret-${name}`, () => randomBytes(32).toString('base64url'));
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A TOTP secret of 160 random bits, base32: what a demonstration sign-in's authenticator app would hold. */
export function totpSecret(folder: string, name: string): Promise<string> {
  // 32 divides 256, so every letter is as likely as every other.
  return remembered(folder, `totp-${name}`, () => Array.from(randomBytes(32), (byte) => base32.charAt(byte % 32)).join(''));
}
