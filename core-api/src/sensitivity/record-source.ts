import type { Keys } from '../keys/keys.ts';

/** Keyed hash of a source's reference for a record, apart for each feed of each organisation. */
export function recordSource(keys: Keys, organisationId: string, feedId: string, ref: string): Buffer {
  return keys.macBytes('record-source', JSON.stringify([organisationId, feedId, ref]));
}
