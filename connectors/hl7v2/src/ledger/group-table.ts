import type { DatabaseSync } from 'node:sqlite';

import type { Seal } from './seal.ts';

/** The rows that core-api was last told of a merge group: reference, and digest of its content. */
export type Told = Readonly<Record<string, string>>;
/** A merge group whose rows must be folded again. `resend`: all of them go out, whatever was told before. `clear`: all of them go. */
export type WaitingGroup = { readonly group: number; readonly resend: boolean; readonly clear: boolean };

/**
 * Merge groups: the patients (and visits) that any message named together, as connected components. They only grow; what an unlinking means is
 * the fold's business.
 */
export type GroupTable = {
  /** The group of these keys, joined into one where they were in several; a new one, numbered by the message, where none is known. */
  join(keys: readonly Buffer[], messageId: number): number;
  markWaiting(group: number, messageId: number): void;
  waiting(most: number): WaitingGroup[];
  told(group: number): Told;
  setTold(group: number, told: Told): void;
  /** Everything known of this group will go out again, as if it had never been told. */
  forgetTold(group: number): void;
  /** What waited was seen to: the group waits from its oldest open message on, or not at all. */
  settle(group: number): void;
  /** Every group with anything kept will be folded and told whole. Returns how many. */
  resendAll(): number;
  /** Nothing is kept of the group any more: what core-api was told of it is to be withdrawn. */
  clear(group: number): void;
  remove(group: number): void;
  /** Groups after this one, for passing through all of them bit by bit. */
  after(group: number, most: number): number[];
};

export function groupTable(db: DatabaseSync, seal: Seal): GroupTable {
  const find = db.prepare('select merge_group from patient where key = ?');
  const putPatient = db.prepare('insert into patient values (?, ?) on conflict (key) do nothing');
  const putGroup = db.prepare('insert into merge_group (id) values (?) on conflict (id) do nothing');
  const movePatients = db.prepare('update patient set merge_group = ? where merge_group = ?');
  const moveMessages = db.prepare('update message set merge_group = ? where merge_group = ?');
  const mark = db.prepare('update merge_group set waiting = min(coalesce(waiting, ?2), ?2) where id = ?1');
  const markResend = db.prepare('update merge_group set resend = 1 where id = ?');
  const oldest = db.prepare('select id, resend from merge_group where waiting is not null order by waiting limit ?');
  const one = db.prepare('select waiting, resend, told from merge_group where id = ?');
  const putTold = db.prepare('update merge_group set told = ? where id = ?');
  const settle = db.prepare('update merge_group set waiting = (select min(m.id) from message m where m.merge_group = ?1 and m.state = 1), resend = 0 where id = ?1');
  const clear = db.prepare('update merge_group set told = null, resend = 0 where id = ?');
  const all = db.prepare('update merge_group set resend = 1, waiting = coalesce(waiting, id)');
  const clearAll = db.prepare('update merge_group set resend = 2, waiting = coalesce(waiting, id) where id = ?');
  const removeGroup = db.prepare('delete from merge_group where id = ?');
  const removePatients = db.prepare('delete from patient where merge_group = ?');
  const following = db.prepare('select id from merge_group where id > ? order by id limit ?');

  const told = (group: number): Told => {
    const row = one.get(group) as { told: Uint8Array | null } | undefined;
    const sealed = row?.told ?? undefined;
    const opened = sealed === undefined ? undefined : seal.open(`told:${group}`, sealed);
    return opened === undefined ? {} : (JSON.parse(opened.toString()) as Told);
  };
  const setTold = (group: number, rows: Told): void => void putTold.run(Object.keys(rows).length === 0 ? null : seal.seal(`told:${group}`, Buffer.from(JSON.stringify(rows))), group);
  const absorb = (into: number, from: number): void => {
    const row = one.get(from) as { waiting: number | null; resend: number } | undefined;
    movePatients.run(into, from);
    moveMessages.run(into, from);
    setTold(into, { ...told(from), ...told(into) });
    if (typeof row?.waiting === 'number') mark.run(into, row.waiting);
    if (row?.resend === 1) markResend.run(into);
    removeGroup.run(from);
  };

  return {
    join: (keys, messageId) => {
      const found = new Set(keys.map((key) => (find.get(key) as { merge_group: number } | undefined)?.merge_group).filter((group) => group !== undefined));
      const group = found.size === 0 ? messageId : Math.min(...found);
      putGroup.run(group);
      for (const other of found) if (other !== group) absorb(group, other);
      for (const key of keys) putPatient.run(key, group);
      return group;
    },
    markWaiting: (group, messageId) => void mark.run(group, messageId),
    waiting: (most) => (oldest.all(most) as { id: number; resend: number }[]).map(({ id, resend }) => ({ group: id, resend: resend === 1, clear: resend === 2 })),
    told,
    setTold,
    forgetTold: (group) => {
      clear.run(group);
    },
    settle: (group) => void settle.run(group),
    resendAll: () => Number(all.run().changes),
    clear: (group) => void clearAll.run(group),
    remove: (group) => {
      removePatients.run(group);
      removeGroup.run(group);
    },
    after: (group, most) => (following.all(group, most) as { id: number }[]).map(({ id }) => id),
  };
}
