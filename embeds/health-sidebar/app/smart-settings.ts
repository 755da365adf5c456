import { z } from 'zod';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);
const isSafe = (text: string): boolean => {
  const { protocol, hostname, username, search, hash } = new URL(text);
  return (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) && username === '' && search === '' && hash === '';
};
/** An address over TLS; without only on this machine. No trailing slash, so that paths can be put behind it. */
const address = z.url().max(300).refine(isSafe, { error: 'address' }).transform((text) => text.replace(/\/+$/, ''));

/** What a SMART server may be signed for with: both that every server of SMART App Launch 2.2 takes, and what the NHS England API platform asks for instead. */
export const assertionAlgorithms = ['ES384', 'RS384', 'RS512'] as const;

/** One SMART server that may open the application. */
export const smartServerSchema = z.strictObject({
  /** Its FHIR base, as it names itself in `iss` of a launch. A launch from anywhere else is refused. */
  iss: address,
  /** Under which it knows this application. */
  clientId: z.string().min(1).max(200),
  algorithm: z.enum(assertionAlgorithms),
  /** `aud` of the client assertion; the token endpoint where it is not said. */
  tokenAudience: z.string().min(1).max(300).optional(),
  /** The host's id in core, where the same server is registered as the issuer (`upstream`, kind smart). */
  host: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  /** Which claim of the id_token is the member of staff; as core was told. */
  staffClaim: z.enum(['fhirUser', 'sub']).default('fhirUser'),
  /** Exact origins of the EHR's pages in which the application may be shown; none: only as a page of its own. */
  frameOrigins: z.array(z.url().refine((text) => isSafe(text) && new URL(text).origin === text, { error: 'origin' })).max(10).default([]),
});

export const smartServersSchema = z.array(smartServerSchema).max(50);
export type SmartServer = z.infer<typeof smartServerSchema>;
export type AssertionAlgorithm = (typeof assertionAlgorithms)[number];

/** The registered server of this `iss`, letter by letter but for a slash at its end. */
export const serverOf = (servers: readonly SmartServer[], iss: string): SmartServer | undefined => servers.find((server) => server.iss === iss.replace(/\/$/, ''));
