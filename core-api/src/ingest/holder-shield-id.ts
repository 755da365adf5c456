import type { Keys } from '../keys/keys.ts';

/** The id under which a shield that another organisation asked for stands with the holder of a record: the same whenever that record comes, and not to be worked out from the asker's without the key. */
export function holderShieldId(keys: Keys, holder: string, askedShieldId: string): string {
  return keys.macUuid('shielded', `shield ${holder} ${askedShieldId}`);
}
