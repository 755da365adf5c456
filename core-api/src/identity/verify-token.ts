import { hash } from 'node:crypto';

import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Core } from '../core.ts';

const claimsSchema = z.object({
  client_id: z.string(),
  sub: z.string(),
  exp: z.number(),
  iat: z.int(),
  scope: z.string().default(''),
  org: z.string().optional(),
  launch: z.string().optional(),
  act: z.object({ sub: z.string() }).optional(),
  /** The session of a sign-in of our own; how and when it was made, the database says. */
  sid: z.guid().optional(),
});

/** What a token of ours says. It was true when it was signed; who may still act on it, the database says at each request. */
export type TokenClaims = z.infer<typeof claimsSchema>;

/** Tokens remembered at most: one for each member of staff and connector at work at a time. Judgement. */
const mostRemembered = 10_000;

/**
 * Checks an access token's signature, type, issuer, audience and age (RFC 9068). A token that passed is remembered by its digest until it ends, since nothing that
 * is checked here can change before then. Undefined for one that does not pass.
 */
export function createVerifyToken(core: Pick<Core, 'coreUrl' | 'clock'>, publicKeys: JSONWebKeySet): (token: string) => Promise<TokenClaims | undefined> {
  const keySet = createLocalJWKSet(publicKeys);
  const passed = new Map<string, TokenClaims>();

  async function verify(token: string, currentDate: Date): Promise<TokenClaims | undefined> {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: ['ES256'],
        typ: 'at+jwt',
        issuer: core.coreUrl,
        audience: core.coreUrl,
        currentDate,
        requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id'],
      });
      return claimsSchema.safeParse(payload).data;
    } catch {
      return undefined;
    }
  }

  return async (token) => {
    const now = core.clock.now();
    const digest = hash('sha256', token, 'base64url');
    const known = passed.get(digest);
    if (known !== undefined && now.getTime() < known.exp * 1000) return known;
    passed.delete(digest);
    const claims = await verify(token, now);
    if (claims === undefined) return undefined;
    const [oldest] = passed.keys();
    if (passed.size >= mostRemembered && oldest !== undefined) passed.delete(oldest);
    passed.set(digest, claims);
    return claims;
  };
}
