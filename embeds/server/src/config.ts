import { smartServersSchema } from '@mast/health-sidebar/app';
import { entraAuthority } from '@mast/microsoft/settings';
import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

const exactOrigin = z.string().refine((each) => !each.includes('*') && URL.canParse(each) && new URL(each).origin === each, 'an exact origin');

/** A host as a policy names it, https alone or this machine; `*` stands for subdomains only, never for everybody (CSP level 3, section 2.3.1). */
const cspSource = z.string().regex(/^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)$/, 'a source of a policy');

/** A JSON value in a variable; its own words are never in a fault. */
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
const phone = z.string().regex(/^\+?[\d ]{3,20}$/, 'a telephone number');
const hostSchema = z.strictObject({
  id: z.string().min(1),
  origins: z.array(exactOrigin).min(1),
  ancestors: z.array(cspSource).max(20).optional(),
  organisation: z.string().min(2).max(32).optional(),
  approver: z.string().min(2).max(200).optional(),
});

const microsoftSchema = z.strictObject({
  clientId: z.guid(),
  tenants: z.array(z.strictObject({ tenantId: z.guid(), hostId: z.string().min(1) })).min(1).max(200),
  authority: httpUrl.default(entraAuthority),
  hostOrigins: z.array(cspSource).max(20).default([]),
  portalUrl: httpUrl.optional(),
  officeJs: httpUrl.optional(),
  authorityMetadata: z.string().max(4_000).optional(),
});

const configSchema = z.object({
  MAST_CORE_URL: httpUrl,
  MAST_EMBED_URL: httpUrl,
  MAST_ENVIRONMENT: z.enum(['demonstration', 'training', 'live']),
  /** JSON: `[{"id": "...", "origins": ["https://..."], "ancestors"?: ["https://..."], "organisation"?: "...", "approver"?: "..."}]`. Origins are exact: a pattern would let a neighbour in. */
  MAST_EMBED_HOSTS: json.pipe(z.array(hostSchema)),
  /** JSON: `[{"name": "...", "phone": "...", "outOfHours": "..."}]`, shown when MAST cannot answer. Partners' own numbers, nobody's. */
  MAST_EMBED_PHONES: json.pipe(z.array(z.strictObject({ name: z.string().min(1).max(100), phone, outOfHours: phone.optional() })).max(40)).optional(),
  /** JSON: `["https://..."]`, exact origins of health records' pages that call the CDS services from a browser; core knows which is whose. */
  MAST_EMBED_EHR_ORIGINS: json.pipe(z.array(exactOrigin).max(100)).optional(),
  /** JSON: the SMART servers that may open the application (docs/connect-an-ehr.md). */
  MAST_SMART_SERVERS: json.pipe(smartServersSchema).optional(),
  /** Path of the application's private keys, a JSON Web Key Set that only this process may read. */
  MAST_SMART_KEYS: z.string().min(1).optional(),
  /** JSON: `{"clientId": "...", "tenants": [{"tenantId": "...", "hostId": "..."}]}`: MAST in Teams and Outlook, for the tenants of these hosts. */
  MAST_EMBED_MICROSOFT: json.pipe(microsoftSchema).optional(),
  MAST_EMBED_LISTEN: z.string().default('127.0.0.1'),
});

export type EmbedConfig = z.infer<typeof configSchema>;

/** The embed server's settings from the environment; throws with the names of what is missing or wrong, never their values. */
export const readConfig = (environment: Record<string, string | undefined>): EmbedConfig => {
  const parsed = configSchema.safeParse(environment);
  for (const name of ['officeJs', 'authorityMetadata'] as const) {
    if (parsed.success && parsed.data.MAST_EMBED_MICROSOFT?.[name] !== undefined && parsed.data.MAST_ENVIRONMENT !== 'demonstration') throw new Error(`embed server settings: MAST_EMBED_MICROSOFT: ${name} is a demonstration’s alone`);
  }
  if (parsed.success) return parsed.data;
  throw new Error(`embed server settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
};

/** The settings of this process. */
export const processConfig = (): EmbedConfig => readConfig(process.env);
