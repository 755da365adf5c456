import { Secret } from 'otpauth';

import type { Core } from '../../core.ts';

/** The secret that a page offers for a new authenticator app: the same each time that page is shown, so that a reload does not make the app's key a wrong one, and kept nowhere until it is enrolled. */
export function derivedSecret(keys: Pick<Core['keys'], 'macBytes'>, page: string): string {
  const bytes = keys.macBytes('totp-offer', page).subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}
