import { MastError } from '../shared/mast-error.ts';
import { keyCheck } from './key-check.ts';
import type { Keys } from './keys.ts';

/**
 * Refuses keys other than those that the database was set up with: its rows could be neither found nor opened under them, and each search would be a
 * nil that is none. `stored` is the database's key check.
 * @throws MastError `keys-mismatch`
 */
export function requireSameKeys(keys: Pick<Keys, 'macBytes' | 'macUuid'>, stored: Buffer): void {
  if (!keyCheck(keys).equals(stored)) throw new MastError('keys-mismatch', { database: 'set up with other keys' });
}
