import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';

/** What of an account, or of an application for one, is sealed. */
export const accountContentSchema = z.object({
  name: z.string(),
  email: z.string(),
  staffId: z.string(),
  trainingOn: z.string().optional(),
  vettingOn: z.string().optional(),
  language: z.enum(['en', 'cy']).optional(),
});
export type AccountContent = z.infer<typeof accountContentSchema>;

/** Opens an account of an organisation. @throws MastError `seal-broken` */
export function openAccount(keys: Pick<Keys, 'open'>, organisationId: OrganisationId, accountId: string, sealed: Buffer): AccountContent {
  return accountContentSchema.parse(keys.open(organisationId, 'account', accountId, sealed));
}

/** Keyed hash of a staff id within its organisation: one open account for each. Case and spaces do not count. */
export function staffMac(keys: Pick<Keys, 'macBytes'>, organisationId: OrganisationId, staffId: string): Buffer {
  return keys.macBytes('account-staff', `${organisationId}\n${staffId.replaceAll(/\s+/g, '').toLowerCase()}`);
}
