import type { JWK } from 'jose';
import { z } from 'zod';

import { caseRecordSchema } from './case-record.ts';

const httpUrl = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/$/, ''));

/** What this case system is told: where it and MAST are, the key its launches are signed with, who works here and on which cases. */
export const settingsSchema = z.object({
  /** Its own public address; its origin is written into each launch. */
  url: httpUrl,
  coreUrl: httpUrl,
  embedUrl: httpUrl,
  /** As registered with MAST: an ES256 private key, whose public half MAST knows by `kid`. */
  host: z.object({ id: z.string().min(1), issuer: z.string().min(1), privateJwk: z.custom<JWK>((key) => typeof key === 'object' && key !== null) }),
  organisation: z.string().min(1).default('Cwm Council'),
  staff: z.array(z.object({ staffId: z.string().min(1), name: z.string().min(1), role: z.string().default('practitioner') })).min(1),
  cases: z.array(caseRecordSchema),
});

export type CaseSystemSettings = z.infer<typeof settingsSchema>;
/** The same before defaults are filled in: what a configuration file holds. */
export type CaseSystemSettingsInput = z.input<typeof settingsSchema>;
export type StaffMember = CaseSystemSettings['staff'][number];
