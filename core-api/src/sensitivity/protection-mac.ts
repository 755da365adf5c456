import type { Keys } from '../keys/keys.ts';

/** Keyed hash under which a list or a shield recognises a person, an address or a record. */
export function protectionMac(keys: Keys, text: string): Buffer {
  return keys.macBytes('protection', text);
}

/** A record by its reference in its feed, from the keyed hash of that. */
export function recordText(sourceMac: Buffer): string {
  return `record|${sourceMac.toString('hex')}`;
}
