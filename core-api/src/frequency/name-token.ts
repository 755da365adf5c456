import type { Keys } from '../keys/keys.ts';

export type NameRole = 'given' | 'family';

/** The keyed token under which a word's frequency is held: nobody reads names off the table of them. */
export function nameToken(keys: Keys, role: NameRole, word: string): bigint {
  return keys.macBigint('open', `frequency|${role}|${word}`);
}
