import type { JWK } from 'jose';
import { importJWK, SignJWT } from 'jose';

import type { Ehr } from './ehr.ts';

/** Public halves of this EHR's keys, old and new beside each other. */
export const publicJwks = ({ settings }: Ehr): { keys: JWK[] } => ({
  keys: settings.keys.map(({ d: _secret, ...key }) => ({ ...key, alg: 'ES384', use: 'sig' }) as JWK),
});

/** A JWT of this EHR's, by the key that signs now. */
export const signJwt = async ({ settings, bent }: Ehr, claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> => {
  const key = settings.keys[bent.signsWith] ?? settings.keys[0];
  if (key === undefined) throw new Error('this EHR has no key');
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES384', kid: key.kid, typ: 'JWT', ...header }).sign(await importJWK({ ...key, alg: 'ES384' } as JWK, 'ES384'));
};
