import { randomUUID } from 'node:crypto';

import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';

import type { AssertionAlgorithm, SmartServer } from '../smart-settings.ts';
import { assertionAlgorithms } from '../smart-settings.ts';

const text = z.string().min(1);
const jwkSchema = z.discriminatedUnion('kty', [
  z.object({ kty: z.literal('EC'), kid: text, alg: z.literal('ES384'), crv: z.literal('P-384'), x: text, y: text, d: text }),
  z.object({ kty: z.literal('RSA'), kid: text, alg: z.enum(['RS384', 'RS512']), n: text.min(342), e: text, d: text, p: text, q: text, dp: text, dq: text, qi: text }),
]);
/** Private keys of the application (RFC 7517), each for one algorithm; the first of an algorithm signs, the others are still published. */
export const signingKeysSchema = z.object({ keys: z.array(jwkSchema).min(1).max(10) });
export type SigningKeys = z.infer<typeof signingKeysSchema>;

/** Seconds; five minutes are the most that a server takes. */
const lifeSeconds = 120;

/** The public halves, for the page that servers fetch. */
export const publicKeys = ({ keys }: SigningKeys): { keys: Record<string, string>[] } => ({
  keys: keys.map((key) => (key.kty === 'EC' ? { kty: key.kty, kid: key.kid, alg: key.alg, use: 'sig', crv: key.crv, x: key.x, y: key.y } : { kty: key.kty, kid: key.kid, alg: key.alg, use: 'sig', n: key.n, e: key.e })),
});

/** The algorithms that there are keys for. */
export const algorithmsOf = ({ keys }: SigningKeys): AssertionAlgorithm[] => assertionAlgorithms.filter((alg) => keys.some((key) => key.alg === alg));

/** What proves this application to a server's token endpoint (`private_key_jwt`, RFC 7523; SMART "client-confidential-asymmetric"): for two minutes, once. */
export const signClientAssertion = async ({ keys }: SigningKeys, server: SmartServer, tokenEndpoint: string, now: Date): Promise<string> => {
  const key = keys.find(({ alg }) => alg === server.algorithm);
  if (key === undefined) throw new Error(`no signing key of ${server.algorithm}`);
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT' })
    .setIssuer(server.clientId)
    .setSubject(server.clientId)
    .setAudience(server.tokenAudience ?? tokenEndpoint)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifeSeconds)
    .setJti(randomUUID())
    .sign(await importJWK(key, key.alg));
};
