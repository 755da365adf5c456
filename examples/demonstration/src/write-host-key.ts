import { createPrivateKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import type { JWK } from 'jose';

/** The key of the host for a page of your own, as the snippets of every language read it: PKCS#8 PEM, readable by this user only. */
export function writeHostKey(file: string, privateJwk: JWK): void {
  const { kty = '', crv = '', x = '', y = '', d = '' } = privateJwk;
  writeFileSync(file, createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
}
