import type { Keys } from './keys.ts';

/** The keyed hash by which an account is found at sign-in; case does not count. */
export function emailMac(keys: Pick<Keys, 'macBytes'>, email: string): Buffer {
  return keys.macBytes('account-email', email.trim().toLowerCase());
}
