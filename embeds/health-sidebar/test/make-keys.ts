import { generateKeyPairSync } from 'node:crypto';

import { signingKeysSchema } from '../app/launch/signing-keys.ts';
import type { SigningKeys } from '../app/launch/signing-keys.ts';

/** One private key for each algorithm that a server may ask for. */
export const makeKeys = (): SigningKeys => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return signingKeysSchema.parse({ keys: [{ ...ec, kid: 'es', alg: 'ES384' }, { ...rsa, kid: 'rs-384', alg: 'RS384' }, { ...rsa, kid: 'rs-512', alg: 'RS512' }] });
};
