import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { hasDuplicateNames } from '../has-duplicate-names.ts';

/** Characters; a token with a long RSA key id, tenant and address has some 1,200. */
const maxLength = 4_000;
/** Seconds by which an EHR's clock may differ. Judgement. */
export const clockToleranceSeconds = 5;
/** Between `iat` and `exp` at most: the expiry "SHALL be no more than five minutes in the future" (CDS Hooks 2.0.1, "Trusting CDS Clients"). */
const maxLifeSeconds = 300;

/** Asymmetric alone; ES384 and RS384 are those that the specification recommends. */
const algorithms = ['ES256', 'ES384', 'RS384'];

/** All that a header may say. `typ` is demanded and a key is never taken from the token, only its name; `jku` is compared, never followed from here. */
const headerSchema = z.strictObject({ alg: z.enum(algorithms), kid: z.string().min(1).max(200), typ: z.literal('JWT'), jku: z.string().min(1).max(300).optional() });

const claimsSchema = z.object({
  iss: z.string().min(1).max(300),
  aud: z.union([z.string(), z.tuple([z.string()])]),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1).max(200),
  tenant: z.string().min(1).max(200).optional(),
});

/** What is wrong with a token: for the log; a caller learns that it is refused. */
export type CallTokenFault = 'form' | 'algorithm' | 'header' | 'issuer' | 'jku' | 'key' | 'signature' | 'audience' | 'expired' | 'not-yet-valid' | 'life' | 'claims';

/** What a token says of itself before anybody has looked at its signature: enough to find who would have to have signed it, and nothing to act on. */
export type UnverifiedCall = { readonly issuer: string; readonly tenant: string; readonly kid: string; readonly jku: string | undefined };

/** Reads the form strictly: three parts, nothing said twice, a header of known members, claims of the right types. */
export function readUnverified(token: string): Result<UnverifiedCall, CallTokenFault> {
  const parts = token.split('.');
  if (token.length > maxLength || parts.length !== 3) return failed('form');
  const [head = '', body = ''] = parts.map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  if (hasDuplicateNames(head) || hasDuplicateNames(body)) return failed('form');
  const [headValue, bodyValue] = [parsed(head), parsed(body)];
  if (headValue === undefined || bodyValue === undefined) return failed('form');
  const header = headerSchema.safeParse(headValue);
  if (!header.success) return failed(header.error.issues.some(({ path }) => path[0] === 'alg') ? 'algorithm' : 'header');
  const claims = claimsSchema.safeParse(bodyValue);
  if (!claims.success) return failed('claims');
  return ok({ issuer: claims.data.iss, tenant: claims.data.tenant ?? '', kid: header.data.kid, jku: header.data.jku });
}

/** A call that is what it says: its id is to be spent by whoever acts on it. */
export type VerifiedCall = { readonly jti: string; readonly expiresAt: Date };

/** Checks signature and claims against what this EHR and this endpoint want: one of its keys by `kid`, its issuer, the very address that was called as the only audience, begun, not over, short-lived. */
export async function verifyCall(
  token: string,
  expected: { readonly keys: JSONWebKeySet; readonly issuer: string; readonly audience: string; readonly now: Date },
): Promise<Result<VerifiedCall, CallTokenFault>> {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(expected.keys), {
      algorithms,
      issuer: expected.issuer,
      audience: expected.audience,
      currentDate: expected.now,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti'],
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return failed('claims');
    const { iat, exp, jti } = claims.data;
    if (iat > expected.now.getTime() / 1000 + clockToleranceSeconds) return failed('not-yet-valid');
    if (exp <= iat || exp - iat > maxLifeSeconds) return failed('life');
    return ok({ jti, expiresAt: new Date(exp * 1000) });
  } catch (error) {
    return failed(faultOf(error));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(error: unknown): CallTokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTInvalid) return 'claims';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'signature';
  const byClaim: Readonly<Record<string, CallTokenFault>> = { iss: 'issuer', aud: 'audience', nbf: 'not-yet-valid' };
  return byClaim[error.claim] ?? 'claims';
}
