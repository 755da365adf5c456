import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));
const phone = z.string().regex(/^\+?[\d ]{3,20}$/, 'a telephone number');
const phonesSchema = z.array(z.strictObject({ name: z.string().min(1).max(100), phone, outOfHours: phone.optional() })).max(40);

/** A JSON value in a variable; its own words are never in a fault. */
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const configSchema = z
  .object({
    MAST_CORE_URL: httpUrl,
    MAST_PORTAL_URL: httpUrl,
    MAST_ENVIRONMENT: z.enum(['demonstration', 'training', 'live']),
    /** The portal's name among the core's `portals`. */
    MAST_PORTAL_CLIENT_ID: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/).default('mast-portal'),
    /** A file with the portal's private key (PKCS 8, PEM, P-256), whose public half is registered with the core. */
    MAST_PORTAL_KEY_FILE: z.string().min(1).optional(),
    /** JSON: `[{"name": "...", "phone": "...", "outOfHours": "..."}]`, shown when MAST cannot answer. Partners' own numbers, nobody's. */
    MAST_PORTAL_PHONES: json.pipe(phonesSchema).optional(),
    MAST_PORTAL_LISTEN: z.string().default('127.0.0.1'),
    /** Where the process itself listens, when a proxy holds the public address. */
    MAST_PORTAL_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  })
  .superRefine((config, context) => {
    if (config.MAST_ENVIRONMENT === 'demonstration') return;
    for (const name of ['MAST_CORE_URL', 'MAST_PORTAL_URL'] as const) if (!config[name].startsWith('https:')) context.addIssue({ code: 'custom', path: [name], message: 'https outside a demonstration' });
    if (config.MAST_PORTAL_KEY_FILE === undefined) context.addIssue({ code: 'custom', path: ['MAST_PORTAL_KEY_FILE'], message: 'needed outside a demonstration' });
  });

export type PortalConfig = z.infer<typeof configSchema>;

/** The portal's settings from the environment; throws with the names of what is missing or wrong, never their values. */
export const readConfig = (environment: Record<string, string | undefined>): PortalConfig => {
  const parsed = configSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`portal settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
};

/** The settings of this process. */
export const processConfig = (): PortalConfig => readConfig(process.env);
