import type { DatabaseSync } from 'node:sqlite';

import type { Seal } from './seal.ts';

/** A message of a group, as it was kept. `open`: new since the group was last told. `isTold`: core-api has what it says. Both false: a dead letter that is folded all the same. */
export type KeptRow = { readonly id: number; readonly open: boolean; readonly isTold: boolean; readonly json: string };

/** What was kept of messages: the allow-listed segments, sealed. */
export type KeptTable = {
  put(id: number, json: string): void;
  has(id: number): boolean;
  /**
   * Of a group. A message whose row core-api refused with its whole batch is among them, since what it says still holds; other dead letters are left out, and `isHeld` says that there is one that could not be folded. One that does not open (damaged) is told by its
   * number and left out.
   */
  ofGroup(group: number): { readonly kept: readonly KeptRow[]; readonly damaged: readonly number[]; readonly isHeld: boolean };
  remove(id: number): void;
};

export function keptTable(db: DatabaseSync, seal: Seal): KeptTable {
  const insert = db.prepare('insert into kept values (?, ?) on conflict (id) do update set sealed = excluded.sealed');
  const exists = db.prepare('select 1 from kept where id = ?');
  const select = db.prepare(`select m.id, m.state, k.sealed from message m join kept k on k.id = m.id where m.merge_group = ? and (m.state in (1, 2) or m.rule = 'row-refused') order by m.id`);
  const heldBack = db.prepare(`select 1 from message where merge_group = ? and state = 4 and rule = 'fold-failed' limit 1`);
  const remove = db.prepare('delete from kept where id = ?');
  return {
    put: (id, json) => void insert.run(id, seal.seal(`kept:${id}`, Buffer.from(json))),
    has: (id) => exists.get(id) !== undefined,
    ofGroup: (group) => {
      const [kept, damaged]: [KeptRow[], number[]] = [[], []];
      for (const row of select.all(group) as { id: number; state: number; sealed: Uint8Array }[]) {
        const opened = seal.open(`kept:${row.id}`, row.sealed);
        if (opened === undefined) damaged.push(row.id);
        else kept.push({ id: row.id, open: row.state === 1, isTold: row.state === 2, json: opened.toString() });
      }
      return { kept, damaged, isHeld: heldBack.get(group) !== undefined };
    },
    remove: (id) => void remove.run(id),
  };
}
