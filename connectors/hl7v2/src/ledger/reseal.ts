import type { DatabaseSync } from 'node:sqlite';

import { keyMeta } from './open-keys.ts';
import type { Meta } from './open-keys.ts';
import type { Seal } from './seal.ts';

/** Rows looked at in one step: how long the event loop is held (judgement). */
const together = 200;
/** Where sealed bytes stand in the index, and the place that each is bound to. */
export const columns = [{ table: 'kept', column: 'sealed', place: 'kept' }, { table: 'dead', column: 'sealed', place: 'dead' }, { table: 'merge_group', column: 'told', place: 'told' }] as const;

/** `none`: no former secret is needed. `more`: rows are left to be looked at. `waits`: only files of the journal are left, which go by themselves. `done`: now nothing is left. */
export type Resealed = 'none' | 'more' | 'waits' | 'done';

/**
 * Seals anew, a step at a time, what the former secret sealed; where it stands is kept in the index, so that it goes on after a restart. Files of the journal are not sealed anew: each is erased once core-api has what it says, after 72 hours at the
 * latest. `oldestJournal`: the first message that the journal's files hold; undefined where there is none. To be called in a transaction.
 */
export function reseal(db: DatabaseSync, meta: Meta, seal: Seal, oldestJournal: number | undefined): Resealed {
  if (meta.get(keyMeta.formerMark) === undefined) return 'none';
  const [at = 0, after = -1] = (meta.get(keyMeta.place) ?? '0 -1').split(' ').map(Number);
  const found = columns[at];
  if (found !== undefined) {
    const rows = db.prepare(`select id, ${found.column} as sealed from ${found.table} where id > ? order by id limit ${together}`).all(after) as { id: number; sealed: Uint8Array | null }[];
    const update = db.prepare(`update ${found.table} set ${found.column} = ? where id = ?`);
    for (const { id, sealed } of rows) {
      const anew = sealed === null ? undefined : seal.sealAnew(`${found.place}:${id}`, sealed);
      if (anew !== undefined) update.run(anew, id);
    }
    meta.set(keyMeta.place, rows.length < together ? `${at + 1} -1` : `${at} ${rows.at(-1)?.id ?? after}`);
    return 'more';
  }
  if (oldestJournal !== undefined && oldestJournal <= Number(meta.get(keyMeta.journal) ?? Number.MAX_SAFE_INTEGER)) return 'waits';
  for (const name of [keyMeta.formerMark, keyMeta.begun, keyMeta.journal, keyMeta.place]) meta.remove(name);
  return 'done';
}
