import { ConnectorError } from '@mast/connector-kit';

import { createSeal, digestKeyOf, markOf } from './seal.ts';
import type { Seal } from './seal.ts';

/** The secret of a ledger, and the one before it where it is still at hand. */
export type Secrets = { readonly secret: string; readonly former?: string | undefined };
/** Small values of the index, by name; `remove` forgets one. */
export type Meta = { readonly get: (name: string) => string | undefined; readonly set: (name: string, value: string) => void; readonly remove: (name: string) => void };

/** Names under which the index keeps what it must know of its keys. */
export const keyMeta = { mark: 'key', digestKey: 'digest-key', formerMark: 'former-key', begun: 'rotation-begun', journal: 'rotation-journal', place: 'rotation-place' } as const;

/**
 * The seal of a ledger. Given the ledger's own secret as `former`, and another as `secret`, what is written from now on is sealed with the new one, and what is there is sealed anew bit by bit (reseal.ts); until nothing is left, both are needed.
 * Digests keep their key, which is put away sealed with the new secret. To be called in a transaction. Throws `config/ledger-key-wrong` (it was sealed with neither: nothing is touched) and
 * `config/ledger-former-key-missing` (something may be left that only the former secret opens).
 */
export function openKeys(meta: Meta, { secret, former }: Secrets, feedId: string, now: Date): Seal {
  const own = markOf(secret, feedId);
  const before = former === undefined ? undefined : markOf(former, feedId);
  const mark = meta.get(keyMeta.mark);
  if (mark === undefined) meta.set(keyMeta.mark, own);
  else if (mark !== own) {
    if (before !== mark || former === undefined) throw new ConnectorError('config', 'ledger-key-wrong');
    // A change that is not through yet needs a third secret: it is not begun.
    if (meta.get(keyMeta.formerMark) !== undefined) throw new ConnectorError('config', 'ledger-former-key-missing');
    const digestKey = digestKeyIn(meta, former, feedId);
    meta.set(keyMeta.digestKey, createSeal(secret, feedId).seal(keyMeta.digestKey, digestKey).toString('base64'));
    meta.set(keyMeta.formerMark, mark);
    meta.set(keyMeta.begun, now.toISOString());
    meta.set(keyMeta.mark, own);
  }
  const needed = meta.get(keyMeta.formerMark);
  if (needed !== undefined && needed !== before) throw new ConnectorError('config', 'ledger-former-key-missing');
  return createSeal(secret, feedId, { former: needed === undefined ? undefined : former, digestKey: digestKeyIn(meta, secret, feedId) });
}

function digestKeyIn(meta: Meta, secret: string, feedId: string): Buffer {
  const put = meta.get(keyMeta.digestKey);
  if (put === undefined) return digestKeyOf(secret, feedId);
  const opened = createSeal(secret, feedId).open(keyMeta.digestKey, Buffer.from(put, 'base64'));
  if (opened === undefined) throw new ConnectorError('config', 'ledger-key-wrong');
  return opened;
}
