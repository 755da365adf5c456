import type { DatabaseSync } from 'node:sqlite';

import type { Received } from './journal-record.ts';

/** A message that came before under the same sender and control id. */
export type Known = { readonly id: number; readonly receivedMs: number; readonly sameBytes: boolean; /** A dead letter of which nothing is left that could be judged again: only a resend helps, and is taken. */ readonly isLost: boolean };

/** What the index knows of messages, without their content. */
export type MessageTable = {
  /** Every message of this identity, oldest first. */
  known(identity: Uint8Array, content: Uint8Array): Known[];
  put(message: Pick<Received, 'id' | 'identity' | 'content' | 'receivedMs'>, state: number, rule: string | null, group: number | null): void;
  settle(id: number, state: number, rule: string | null, group: number | null): void;
  /** Open no more: core-api has what it says. False where it was settled before. */
  deliver(id: number): boolean;
  /** What core-api refused of a group and now has is no dead letter any more. */
  release(group: number): void;
  /** Acknowledged, kept, and of no use: put aside with its rule. */
  kill(id: number, rule: string): void;
  /** Whether nothing is left to do for a message that was taken from the journal. */
  isSettled(id: number): boolean;
  /** The newest message of a group, whatever became of it. */
  lastOf(group: number): number | undefined;
  groupOf(id: number): number | undefined;
  receivedMs(id: number): number | undefined;
  /** Forgets messages received before this moment of which nothing is kept: a resend would count as new. At most so many. */
  forgetBefore(receivedMs: number, most: number): void;
  /** Number of the last message that was taken from the journal. */
  position(): number;
  setPosition(id: number): void;
  /** The oldest message, of those received from this moment on, that is kept and not yet with core-api. */
  oldestOpen(sinceMs: number): { readonly id: number; readonly receivedMs: number } | undefined;
  counts(): { readonly open: number; readonly dead: number };
};

export function messageTable(db: DatabaseSync): MessageTable {
  const byIdentity = db.prepare(`select id, received, content, state = 4 and (rule = 'kept-damaged' or not exists (select 1 from dead d where d.id = m.id) and not exists (select 1 from kept k where k.id = m.id)) as lost
    from message m where identity = ? order by id`);
  const insert = db.prepare('insert into message (id, identity, content, received, state, rule, merge_group) values (?, ?, ?, ?, ?, ?, ?)');
  const update = db.prepare('update message set state = ?, rule = ?, merge_group = ? where id = ?');
  const delivered = db.prepare('update message set state = 2 where id = ? and state = 1');
  const kill = db.prepare('update message set state = 4, rule = ? where id = ?');
  const release = db.prepare(`update message set state = 2, rule = null where merge_group = ? and state = 4 and rule = 'row-refused'`);
  const settledState = db.prepare('select 1 from message where id = ? and state > 1');
  const last = db.prepare('select max(id) as id from message where merge_group = ?');
  const get = db.prepare('select received, merge_group from message where id = ?');
  const forget = db.prepare('delete from message where id in (select m.id from message m where m.received < ? and m.state > 1 and not exists (select 1 from kept k where k.id = m.id) limit ?)');
  const getPosition = db.prepare(`select value from meta where name = 'position'`);
  const putPosition = db.prepare(`insert into meta values ('position', ?) on conflict (name) do update set value = excluded.value`);
  const open = db.prepare('select id, received from message where state = 1 and received >= ? order by id limit 1');
  const openCount = db.prepare('select count(*) as number from message where state = 1');
  const deadCount = db.prepare('select count(*) as number from message where state = 4');
  return {
    known: (identity, content) =>
      (byIdentity.all(identity) as { id: number; received: number; content: Uint8Array; lost: number }[]).map((row) => ({ id: row.id, receivedMs: row.received, sameBytes: Buffer.compare(row.content, content) === 0, isLost: row.lost === 1 })),
    put: ({ id, identity, content, receivedMs }, state, rule, group) => void insert.run(id, identity, content, receivedMs, state, rule, group),
    settle: (id, state, rule, group) => void update.run(state, rule, group, id),
    deliver: (id) => delivered.run(id).changes === 1,
    release: (group) => void release.run(group),
    kill: (id, rule) => void kill.run(rule, id),
    isSettled: (id) => settledState.get(id) !== undefined,
    lastOf: (group) => (last.get(group) as { id: number | null }).id ?? undefined,
    groupOf: (id) => (get.get(id) as { merge_group: number | null } | undefined)?.merge_group ?? undefined,
    receivedMs: (id) => (get.get(id) as { received: number } | undefined)?.received,
    forgetBefore: (receivedMs, most) => void forget.run(receivedMs, most),
    position: () => Number((getPosition.get() as { value: string } | undefined)?.value ?? 0),
    setPosition: (id) => void putPosition.run(String(id)),
    oldestOpen: (sinceMs) => {
      const row = open.get(sinceMs) as { id: number; received: number } | undefined;
      return row === undefined ? undefined : { id: row.id, receivedMs: row.received };
    },
    counts: () => ({ open: (openCount.get() as { number: number }).number, dead: (deadCount.get() as { number: number }).number }),
  };
}
