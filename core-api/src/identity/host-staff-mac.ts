import type { Keys } from '../keys/keys.ts';

/** Keyed hash under which a host's staff id is linked to an account. Setup writes it, the token endpoint looks it up. */
export function hostStaffMac(keys: Pick<Keys, 'macBytes'>, clientId: string, staffId: string): Buffer {
  return keys.macBytes('host-staff', `${clientId}\n${staffId}`);
}
