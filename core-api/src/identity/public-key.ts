import { z } from 'zod';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const kid = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const use = z.literal('sig').optional();
const ec = z.strictObject({ kty: z.literal('EC'), kid, use, crv: z.enum(['P-256', 'P-384']), x: base64url.max(64), y: base64url.max(64), alg: z.enum(['ES256', 'ES384']).optional() });
/** 2,048 to 8,192 bits: 342 characters are 256 bytes (RFC 7518 section 3.3). */
const rsa = z.strictObject({ kty: z.literal('RSA'), kid, use, n: base64url.min(342).max(1_366), e: base64url.max(8), alg: z.literal('RS384').optional() });

const named = ['kty', 'kid', 'use', 'alg', 'crv', 'x', 'y', 'n', 'e'];
const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const withoutSecrets = z
  .record(z.string(), z.unknown())
  .refine((key) => !secret.some((part) => part in key), { error: 'private-key' })
  .transform((key) => Object.fromEntries(Object.entries(key).filter(([name]) => named.includes(name))));

/**
 * A public key that may verify a machine's assertions (RFC 7517): ES256, ES384 or RS384, by its own kind. Members without meaning here (certificates, times) are left out; a
 * private part is refused (rule `private-key`), since it is a leaked key.
 */
export const publicKeySchema = withoutSecrets.pipe(z.union([ec, rsa]));

/** The same of an identity provider or a SMART server, whose tokens are signed as the provider pleases: RS256 is what OpenID Connect asks all of them for (Core, section 15.1). */
export const issuerKeySchema = withoutSecrets.pipe(z.union([ec, rsa.extend({ alg: z.enum(['RS256', 'RS384', 'RS512']).optional() })]));

export type PublicKey = z.infer<typeof issuerKeySchema>;
