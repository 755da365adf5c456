import type { JSONWebKeySet } from 'jose';

/** The public key of RFC 7515 appendix A.3, for work that lets nobody in. */
const key = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' };

/** A key set that has the key id asked for, and verifies nobody's signature. */
export function nobodysKeys(kid: string | undefined): JSONWebKeySet {
  return { keys: [{ ...key, kid: kid ?? '' }] };
}
