import { z } from 'zod';

import { ambientSettings } from '../agreements/ambient-settings.ts';
import { mfaRuleSchema } from '../identity/federation/connection.ts';

import { codeSystems } from '../people/code-system.ts';

import { issuerKeySchema, publicKeySchema } from '../identity/public-key.ts';
import { upstreamSchema } from '../identity/upstream/upstream.ts';
import { roles } from '../shared/roles.ts';

const bilingual = z.strictObject({ en: z.string().min(1).max(200), cy: z.string().min(1).max(200) });
/** Short names that stand in URLs, scopes and file names. */
const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);
const day = z.iso.date();

const jwks = z.strictObject({ keys: z.array(publicKeySchema).min(1).max(10) });
/** Where the partner publishes its keys itself; only a public https address is ever asked (identity/fetch-jwks.ts). */
const jwksUri = z.string().max(300).regex(/^https:\/\/[a-z0-9.-]+(:\d+)?\/[^?#]*$/);
/** Keys here or there, never both: with two places nobody could say that a key is gone. */
const hasOneOf = (client: { jwks?: unknown; jwksUri?: unknown }): boolean => (client.jwks === undefined) !== (client.jwksUri === undefined);
const oneOf = { error: 'jwks-or-jwks-uri', path: ['jwks'] };

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** An origin as a browser writes it (RFC 6454 section 6.1), compared letter by letter; without TLS only on this machine. */
const origin = z.url().refine((value) => {
  const url = new URL(value);
  return url.origin === value && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname)));
}, { error: 'origin' });

const organisation = z.strictObject({
  code,
  /** Whose code it is; where it is not said, a GSS code is ONS's, two digits are a police force's, and anything else is a name of its own. */
  codeSystem: z.enum(codeSystems).optional(),
  name: bilingual,
  sector: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland', 'uk']),
  role: z.enum(['contributor', 'reader', 'both']),
});

const feed = z.strictObject({
  feedId: name,
  organisation: code,
  name: bilingual,
  service: name,
  mode: z.enum(['full', 'delta', 'push']),
  expectEveryHours: z.number().positive().max(24 * 31),
  /** What the source holds and this feed does not bring, as every answer says. */
  doesNotShare: z.array(bilingual).max(20),
  /** The source lists a person once: two of its references are never one person, unless it says itself that they were (a merge) or a reviewer does. */
  uniquePeople: z.boolean().optional(),
});

const agreement = z.strictObject({
  agreementId: name,
  version: z.int().positive(),
  validFrom: day,
  validTo: day.optional(),
  displayMonths: z.int().min(1).max(120),
  storageMonths: z.int().min(1).max(600),
  /** Months for which the trail, and what was asked in it, is kept; 84 and 24 where nothing is said. */
  auditMonths: z.int().min(12).max(600).optional(),
  searchTermMonths: z.int().min(3).max(600).optional(),
  contributors: z.array(z.strictObject({ organisation: code, feedId: name })).min(1),
  readers: z.array(code).min(1),
  /** Reviewers of the readers may compare names, dates of birth and addresses that the contributors sent, to say who is who. */
  allowsReview: z.boolean().optional(),
  /** Organisations that only read may ask by address and see where somebody is. */
  allowsReaderLocations: z.boolean().optional(),
  /** Work that is still open stays visible under a gateway for one time of life, at whatever age it began. */
  allowsOpenAcrossAges: z.boolean().optional(),
});

const account = z.strictObject({
  email: z.email().max(254),
  staffId: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  organisation: code,
  role: z.enum(roles),
  /** Days of the last training and vetting; without a training of late the account cannot be confirmed when a year is over. */
  trainingOn: day.optional(),
  vettingOn: day.optional(),
  /** Hosts whose word for this staff id speaks for the account; where the host knows the person by another name (`fhirUser`, `oid`), with that. */
  hosts: z.array(z.union([name, z.strictObject({ id: name, staffId: z.string().min(1).max(300) })])).max(20),
  /** Password and TOTP secret (base32) of a synthetic account: demonstrations alone, everybody else is invited. */
  signIn: z.strictObject({ password: z.string().min(8).max(256), totpSecret: z.string().regex(/^[A-Z2-7]{32}$/) }).optional(),
});

const host = z
  .strictObject({
    id: name,
    issuer: name,
    organisation: code,
    origins: z.array(origin).min(1).max(20),
    jwks: z.strictObject({ keys: z.array(issuerKeySchema).min(1).max(10) }).optional(),
    jwksUri: jwksUri.optional(),
    /** The issuer whose tokens vouch for this host's staff instead of its own assertions; the keys are then that issuer's. */
    upstream: upstreamSchema.optional(),
    /** Every assertion of this host names its origin. */
    originRequired: z.boolean().optional(),
    /** Every assertion of this host tells of a recent sign-in with several factors (`auth_time`, `amr`). */
    provesSignIn: z.boolean().optional(),
  })
  .refine((value) => value.issuer === value.id, { error: 'issuer-is-id', path: ['issuer'] })
  .refine((value) => value.upstream !== undefined || value.jwks === undefined || jwks.safeParse(value.jwks).success, { error: 'key-algorithm', path: ['jwks'] })
  .refine(hasOneOf, oneOf);

const connectorClient = z.strictObject({ clientId: name, organisation: code, feeds: z.array(name).min(1), jwks: jwks.optional(), jwksUri: jwksUri.optional() }).refine(hasOneOf, oneOf);

/** Served on this machine alone, or by TLS; no query, no fragment. */
const server = z.string().max(300).refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))) && url.username === '' && url.search === '' && url.hash === '' && !value.endsWith('/');
}, { error: 'server' });

/** An electronic health record that calls the CDS services (docs/connect-an-ehr.md). Its keys stand here or are published at its `jku`. */
const ehr = z
  .strictObject({
    id: name,
    organisation: code,
    issuer: z.string().min(1).max(300),
    /** Where one issuer signs for many organisations. */
    tenant: z.string().min(1).max(200).optional(),
    /** The only `jku` that its tokens may name. Keys are fetched from there where none stand here. */
    jku: z.union([jwksUri, server]).optional(),
    jwks: jwks.optional(),
    /** Pages that call from a browser. */
    origins: z.array(origin).max(20).optional(),
    /** The only server that a patient may be read from where none came with the hook. */
    fhirServer: server.optional(),
    /** What happens where it stands; an agreement may allow an ambient check there. */
    setting: z.enum(ambientSettings).optional(),
    /** Of its cards, where a call names none. */
    language: z.enum(['en', 'cy']).optional(),
    /** Where staff open CP-IS themselves. */
    cpisUrl: z.url({ protocol: /^https$/ }).max(300).optional(),
  })
  .refine((value) => value.jwks !== undefined || jwksUri.safeParse(value.jku).success, { error: 'jwks-or-jku', path: ['jwks'] });

/** A web application of our own that signs people in; without keys, PKCE alone binds it. */
const portal = z.strictObject({ clientId: name, redirectUris: z.array(z.url()).min(1).max(10), jwks: jwks.optional() });

/** A provider through which an organisation's people sign in (docs/sign-in.md); the secret is sealed when it is entered. */
const connection = z.strictObject({ connectionId: name, organisation: code, issuer: z.url(), clientId: z.string().min(1).max(200), clientSecret: z.string().min(16).max(500), name: bilingual, mfa: mfaRuleSchema });

/** What `mast setup --file` reads: who takes part, what is agreed, who may call. Unknown fields are refused. */
export const setupSchema = z.strictObject({
  environment: z.enum(['demonstration', 'training', 'live']),
  organisations: z.array(organisation),
  feeds: z.array(feed),
  agreements: z.array(agreement),
  accounts: z.array(account),
  hosts: z.array(host),
  connectorClients: z.array(connectorClient),
  ehrs: z.array(ehr).optional(),
  portals: z.array(portal).optional(),
  connections: z.array(connection).optional(),
});

export type Setup = z.infer<typeof setupSchema>;
