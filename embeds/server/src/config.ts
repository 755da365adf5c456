import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

const exactOrigin = z.string().refine((each) => !each.includes('*') && URL.canParse(each) && new URL(each).origin === each, 'an exact origin');

const configSchema = z.object({
  MAST_CORE_URL: httpUrl,
  MAST_EMBED_URL: httpUrl,
  MAST_ENVIRONMENT: z.enum(['demonstration', 'training', 'live']),
  /** JSON: `[{"id": "...", "origins": ["https://..."]}]`. Origins are exact: a pattern would let a neighbour in. */
  MAST_EMBED_HOSTS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(z.strictObject({ id: z.string().min(1), origins: z.array(exactOrigin).min(1) }))),
  MAST_EMBED_LISTEN: z.string().default('127.0.0.1'),
});

export type EmbedConfig = z.infer<typeof configSchema>;

/** The embed server's settings from the environment; throws with the names of what is missing or wrong, never their values. */
export const readConfig = (environment: Record<string, string | undefined>): EmbedConfig => {
  const parsed = configSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`embed server settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
};

/** The settings of this process. */
export const processConfig = (): EmbedConfig => readConfig(process.env);
