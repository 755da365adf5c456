import { z } from 'zod';

import { mfaRuleSchema } from '../federation/connection.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** An issuer as its tokens write it, compared letter by letter (RFC 8414 section 2); without TLS only on this machine. */
const issuer = z
  .url()
  .max(300)
  .refine((text) => {
    const { protocol, hostname, search, hash } = new URL(text);
    return (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) && search === '' && hash === '';
  }, { error: 'issuer' });
const audience = z.string().regex(/^[\x21-\x7e]{1,300}$/);
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * The issuer whose tokens stand in for a host's own launch assertion, and how they name a member of staff: `smart`, the id_token of a SMART App Launch (`fhirUser`, or `sub` where the
 * server gives no stable one), or `entra`, an access token of Microsoft Entra ID for our own API (`oid` of one tenant). `mfa` says how it proves several factors; by default `amr`.
 */
export const upstreamSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('smart'), issuer, audience, staffClaim: z.enum(['fhirUser', 'sub']).default('fhirUser'), mfa: mfaRuleSchema.optional() }),
  z
    .strictObject({ kind: z.literal('entra'), issuer, audience, tenant: guid, scope: z.string().regex(/^[\x21-\x7e]{1,100}$/), mfa: mfaRuleSchema.optional() })
    // The keys of Entra's common page sign for every tenant: an issuer without its tenant would be anybody's.
    .refine((entra) => entra.issuer.split('/').includes(entra.tenant), { error: 'tenant-in-issuer', path: ['issuer'] }),
]);

export type Upstream = z.infer<typeof upstreamSchema>;
