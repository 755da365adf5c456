import type { DatabaseSync } from 'node:sqlite';

import type { Received } from './journal-record.ts';
import type { Seal } from './seal.ts';

/** Messages that were acknowledged and could not be mapped. Their bytes are kept, sealed, for as long as the ledger may hold bytes. */
export type DeadTable = {
  put(message: Pick<Received, 'id' | 'bytes'>): void;
  remove(id: number): void;
  bytes(id: number): Buffer | undefined;
  /** When the oldest of them was received. */
  oldestMs(): number | undefined;
  /** Those that somebody asked to be judged again (operate.ts), oldest first. */
  again(most: number): number[];
  /** Erases the bytes of what came before this moment. Returns how many. */
  eraseBefore(receivedMs: number): number;
};

export function deadTable(db: DatabaseSync, seal: Seal): DeadTable {
  const insert = db.prepare('insert into dead (id, sealed) values (?, ?) on conflict (id) do update set again = 0');
  const remove = db.prepare('delete from dead where id = ?');
  const get = db.prepare('select sealed from dead where id = ?');
  const oldest = db.prepare('select received from message where state = 4 order by id limit 1');
  const again = db.prepare('select id from dead where again = 1 order by id limit ?');
  const erase = db.prepare('delete from dead where id in (select id from message where state = 4 and received < ?)');
  return {
    put: ({ id, bytes }) => void insert.run(id, seal.seal(`dead:${id}`, bytes)),
    remove: (id) => void remove.run(id),
    bytes: (id) => {
      const row = get.get(id) as { sealed: Uint8Array } | undefined;
      return row === undefined ? undefined : seal.open(`dead:${id}`, row.sealed);
    },
    oldestMs: () => (oldest.get() as { received: number } | undefined)?.received,
    again: (most) => (again.all(most) as { id: number }[]).map(({ id }) => id),
    eraseBefore: (receivedMs) => Number(erase.run(receivedMs).changes),
  };
}
