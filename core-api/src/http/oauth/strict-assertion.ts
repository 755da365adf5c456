import { errors } from 'oidc-provider';
import { z } from 'zod';

import { hasDuplicateNames } from '../../identity/has-duplicate-names.ts';

/** SMART backend services (client-confidential-asymmetric) ask for at most five minutes; so do we. */
const maxLifeSeconds = 300;
/** Seconds by which a connector's clock may differ. Judgement. */
const clockToleranceSeconds = 5;

/** A header names its key and nothing else: no key of its own (RFC 8725 section 3.10), nothing that must be understood. */
const headerSchema = z.strictObject({ alg: z.enum(['ES256', 'ES384', 'RS384']), kid: z.string().min(1).max(200).optional(), typ: z.literal(['JWT', 'jwt', 'client-authentication+jwt']).optional() });
const claimsSchema = z.object({
  aud: z.union([z.string(), z.tuple([z.string()])]),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1).max(200),
});

/**
 * What oidc-provider does not look at in a client assertion whose signature it has verified: nothing said twice, one audience, and a life of five minutes that has begun; without
 * that a connector could sign today what is good next year. Throws the library's `invalid_client`.
 */
export function requireStrictAssertion(assertion: string, header: unknown, now: Date): void {
  const [head = '', body = ''] = assertion.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  const isOnce = !hasDuplicateNames(head) && !hasDuplicateNames(body) && headerSchema.safeParse(header).success;
  const claims = isOnce ? claimsSchema.safeParse(JSON.parse(body)) : undefined;
  if (claims?.success !== true) throw new errors.InvalidClientAuth('client assertion is not of the declared form');
  const { iat, exp } = claims.data;
  const hasBegun = iat <= now.getTime() / 1000 + clockToleranceSeconds;
  if (!hasBegun || exp <= iat || exp - iat > maxLifeSeconds) throw new errors.InvalidClientAuth('client assertion lives too long');
}
