import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { hasDuplicateNames } from './has-duplicate-names.ts';
import { launchContentSchema } from './launch-content.ts';

/** Characters; a launch with every field at its longest has some 3,000. */
const maxLength = 8_000;
/** Seconds by which a host's clock may differ. Judgement. */
export const clockToleranceSeconds = 5;

/**
 * All that a header may say. A key, or where to find one, is never taken from the assertion (RFC 8725 section 3.10), and an extension that must be understood (`crit`, `b64`)
 * is one that we do not understand.
 */
const headerSchema = z.strictObject({ alg: z.literal('ES256'), kid: z.string().min(1).max(200), typ: z.literal(['JWT', 'jwt']).optional() });

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(200),
  aud: z.union([z.string(), z.tuple([z.string()])]),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1).max(200),
  origin: z.string().max(300).optional(),
  auth_time: z.int().optional(),
  amr: z.array(z.string().max(40)).max(20).optional(),
  ...launchContentSchema.shape,
});

export type LaunchClaims = z.infer<typeof claimsSchema>;

/** What is wrong with an assertion by itself: for the log. */
export type AssertionFault = 'form' | 'algorithm' | 'header' | 'key' | 'signature' | 'issuer' | 'audience' | 'expired' | 'not-yet-valid' | 'claims';

/** Reads a signed assertion strictly: one form, one algorithm, one of the given keys by its `kid`, one issuer, one audience, nothing said twice. */
export async function readAssertion(
  assertion: string,
  expected: { readonly keys: JSONWebKeySet; readonly issuer: string; readonly audience: string; readonly now: Date },
): Promise<Result<LaunchClaims, AssertionFault>> {
  const header = readHeader(assertion);
  if (!header.ok) return header;
  if (!expected.keys.keys.some(({ kid }) => kid === header.value.kid)) return failed('key');
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(expected.keys), {
      algorithms: ['ES256'],
      issuer: expected.issuer,
      audience: expected.audience,
      currentDate: expected.now,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iss', 'sub', 'aud', 'iat', 'exp', 'jti'],
    });
    const claims = claimsSchema.safeParse(payload);
    return claims.success ? ok(claims.data) : failed('claims');
  } catch (error) {
    return failed(faultOf(error));
  }
}

function readHeader(assertion: string): Result<z.infer<typeof headerSchema>, AssertionFault> {
  const parts = assertion.split('.');
  if (assertion.length > maxLength || parts.length !== 3) return failed('form');
  const [head = '', body = ''] = parts.map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  if (hasDuplicateNames(head) || hasDuplicateNames(body)) return failed('form');
  let parsed: unknown;
  try {
    parsed = JSON.parse(head);
  } catch {
    return failed('form');
  }
  const header = headerSchema.safeParse(parsed);
  if (header.success) return ok(header.data);
  return failed(header.error.issues.some(({ path }) => path[0] === 'alg') ? 'algorithm' : 'header');
}

function faultOf(error: unknown): AssertionFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTInvalid) return 'claims';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'signature';
  const byClaim: Readonly<Record<string, AssertionFault>> = { iss: 'issuer', aud: 'audience', nbf: 'not-yet-valid' };
  return byClaim[error.claim] ?? 'claims';
}
