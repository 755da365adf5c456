import { hash } from 'node:crypto';

import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { hasDuplicateNames } from '../has-duplicate-names.ts';
import type { SignInClaims } from '../proves-sign-in.ts';
import { clockToleranceSeconds } from '../read-assertion.ts';
import type { Upstream } from './upstream.ts';

/** Characters. An Entra access token with many groups has some 6,000. */
const maxLength = 16_000;
/** What providers sign with (OpenID Connect Core section 15.1, SMART App Launch 2.2, RFC 7518); never a shared secret, never none. */
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384'];

const headerSchema = z.object({ alg: z.enum(algorithms), typ: z.literal(['JWT', 'jwt', 'at+jwt']).optional(), kid: z.string().min(1).max(200).optional() });

const text = z.string().min(1).max(300);
const common = {
  iss: z.string(),
  aud: z.union([z.string(), z.tuple([z.string()])]),
  iat: z.int(),
  exp: z.int(),
  auth_time: z.int().optional(),
  amr: z.array(z.string().max(40)).max(20).optional(),
  acr: z.string().max(300).optional(),
  acrs: z.array(z.string().max(40)).max(40).optional(),
};
const smartSchema = z.object({ ...common, sub: text, fhirUser: text.optional() });
/** An access token for a person (`scp`, never an application's own token: `idtyp` app), as Entra ID writes it in version 2. */
const entraSchema = z.object({ ...common, ver: z.literal('2.0'), tid: z.string(), oid: z.guid(), scp: z.string().min(1).max(2_000), idtyp: z.literal('user').optional() });

/** Whom a token of another issuer speaks for, and what tells it from every other token. */
export type SubjectToken = { readonly staffId: string; readonly iat: number; readonly exp: number; readonly digest: string; readonly signIn: SignInClaims };
/** What is wrong with a subject token by itself: for the log. */
export type SubjectTokenFault = 'form' | 'header' | 'key' | 'signature' | 'issuer' | 'audience' | 'expired' | 'not-yet-valid' | 'claims' | 'tenant' | 'scope';

/**
 * Reads a token that another issuer signed: nothing said twice, an asymmetric algorithm, one of that issuer's keys, its exact `iss`, one exact audience, begun and not ended. Keys, and where
 * to find them, are never taken from the token; whatever else its header says is not looked at, but what must be understood (`crit`) is refused.
 */
export async function readSubjectToken(token: string, expected: { readonly keys: JSONWebKeySet; readonly upstream: Upstream; readonly now: Date }): Promise<Result<SubjectToken, SubjectTokenFault>> {
  const { keys, upstream, now } = expected;
  const header = readHeader(token);
  if (!header.ok) return header;
  const { kid } = header.value;
  if (kid !== undefined && !keys.keys.some((key) => key.kid === kid)) return failed('key');
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms,
      issuer: upstream.issuer,
      audience: upstream.audience,
      currentDate: now,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iss', 'aud', 'iat', 'exp'],
    });
    const named = upstream.kind === 'smart' ? smartStaff(payload, upstream.staffClaim) : entraStaff(payload, upstream);
    if (!named.ok) return named;
    const { staffId, claims } = named.value;
    if (claims.iat > now.getTime() / 1000 + clockToleranceSeconds || claims.exp <= claims.iat) return failed('not-yet-valid');
    // Without its signature, which can be written in two ways (ECDSA): what was signed is the token.
    return ok({ staffId, iat: claims.iat, exp: claims.exp, digest: hash('sha256', token.slice(0, token.lastIndexOf('.')), 'base64url'), signIn: claims });
  } catch (error) {
    return failed(faultOf(error));
  }
}

type Named = { readonly staffId: string; readonly claims: SignInClaims & { readonly iat: number; readonly exp: number } };

function smartStaff(payload: unknown, claim: 'fhirUser' | 'sub'): Result<Named, SubjectTokenFault> {
  const { data } = smartSchema.safeParse(payload);
  const staffId = data?.[claim];
  return data === undefined || staffId === undefined ? failed('claims') : ok({ staffId, claims: data });
}

function entraStaff(payload: unknown, { tenant, scope }: Extract<Upstream, { kind: 'entra' }>): Result<Named, SubjectTokenFault> {
  const { data } = entraSchema.safeParse(payload);
  if (data === undefined) return failed('claims');
  if (data.tid !== tenant) return failed('tenant');
  return data.scp.split(' ').includes(scope) ? ok({ staffId: data.oid, claims: data }) : failed('scope');
}

function readHeader(token: string): Result<z.infer<typeof headerSchema>, 'form' | 'header'> {
  const parts = token.split('.');
  if (token.length > maxLength || parts.length !== 3) return failed('form');
  const [head = '', body = ''] = parts.map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  if (hasDuplicateNames(head) || hasDuplicateNames(body)) return failed('form');
  try {
    const parsed = JSON.parse(head) as { crit?: unknown };
    const header = headerSchema.safeParse(parsed);
    return header.success && parsed.crit === undefined ? ok(header.data) : failed('header');
  } catch {
    return failed('form');
  }
}

function faultOf(error: unknown): SubjectTokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTInvalid) return 'claims';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'key';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'signature';
  const byClaim: Readonly<Record<string, SubjectTokenFault>> = { iss: 'issuer', aud: 'audience', nbf: 'not-yet-valid' };
  return byClaim[error.claim] ?? 'claims';
}
