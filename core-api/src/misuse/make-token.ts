import type { Keys } from '../keys/keys.ts';
import type { MakeToken } from './facts/fact-of-leaf.ts';

/** Bytes of a token: equality among an account's few thousand questions needs no more. */
const tokenBytes = 15;

/** Tokens of one organisation: keyed digests, so that whoever opens a fact still cannot read or guess a name from it, and nothing is comparable between organisations. */
export function makeToken(keys: Pick<Keys, 'macBytes'>, organisationId: string): MakeToken {
  return (of, text) => keys.macBytes('misuse-token', `${organisationId} ${of} ${text}`).subarray(0, tokenBytes).toString('base64url');
}
