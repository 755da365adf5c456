import type { Keys } from '../keys/keys.ts';

const ofRecord = 'record|';

/** Keyed hash under which a list or a shield recognises a person, an address or a record. */
export function protectionMac(keys: Keys, text: string): Buffer {
  return keys.macBytes('protection', text);
}

/** A record by its reference in its feed, from the keyed hash of that. */
export function recordText(sourceMac: Buffer): string {
  return `${ofRecord}${sourceMac.toString('hex')}`;
}

/** The keyed hash of a record's reference in such a text; undefined for a text of something else. */
export function sourceOfText(text: string): Buffer | undefined {
  return text.startsWith(ofRecord) ? Buffer.from(text.slice(ofRecord.length), 'hex') : undefined;
}
