import { z } from 'zod';

import type { Schedule } from '../schedule.ts';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const kebab = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Where a secret stands: a file, or a variable of the environment. Never in the configuration itself. */
export const secretPlaceSchema = z.union([
  z.strictObject({ file: z.string().min(1).describe('Path of a file that holds it, relative to the configuration') }),
  z.strictObject({ env: z.string().regex(/^[A-Z][A-Z0-9_]*$/).describe('Variable of the environment that holds it') }),
]);
export type SecretPlace = z.infer<typeof secretPlaceSchema>;

const scheduleSchema = z.union([
  z.strictObject({ every: z.string().regex(/^[1-9]\d{0,4}[smh]$/).transform((text) => Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? 0)) }).transform(({ every }): Schedule => ({ everyMs: every })),
  z
    .strictObject({ at: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).min(1), days: z.array(z.enum(weekdays)).min(1).optional() })
    .transform(({ at, days }): Schedule => ({ at, ...(days === undefined ? {} : { days: days.map((day) => weekdays.indexOf(day)) }) })),
]);

/** `https`, or a loopback address: tokens and records do not travel in clear. */
const coreUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)([:/]|$)/.test(url), { error: 'https, or a loopback address' })
  .transform((url) => url.replace(/\/$/, ''));

/** The configuration file of `mast-connect`, version 1. Strict: a key that it does not have is a typing error, and is refused. */
export const connectFileSchema = z.strictObject({
  version: z.literal(1),
  core: z.strictObject({ url: coreUrl }),
  /** Folder of what is remembered, relative to the configuration. */
  state: z.string().min(1).default('./mast-connect-state'),
  concurrency: z.int().min(1).max(64).default(4),
  metrics: z.strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(1).max(65_535) }).optional(),
  clients: z.record(kebab, z.strictObject({ id: z.string().min(1), key: secretPlaceSchema })),
  feeds: z
    .array(
      z.strictObject({
        feed: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
        connector: z.string().min(1),
        client: kebab,
        schedule: scheduleSchema.prefault({ every: '5m' }),
        acceptedSchema: z.string().regex(/^[0-9a-f]{64}$/).optional(),
        config: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1)
    .refine((feeds) => new Set(feeds.map(({ feed }) => feed)).size === feeds.length, { error: 'a feed stands twice' }),
});
export type ConnectFile = z.infer<typeof connectFileSchema>;
