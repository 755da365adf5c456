import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';

/** What of an account is sealed. */
export type AccountContent = { readonly name: string; readonly email: string; readonly staffId: string; readonly trainingOn?: string; readonly vettingOn?: string };

/** Keyed hash of a staff id within its organisation: one open account for each. Case and spaces do not count. */
export function staffMac(keys: Pick<Keys, 'macBytes'>, organisationId: OrganisationId, staffId: string): Buffer {
  return keys.macBytes('account-staff', `${organisationId}\n${staffId.replaceAll(/\s+/g, '').toLowerCase()}`);
}
