import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { indexFile } from './open-index.ts';
import { keyMeta } from './open-keys.ts';
import { columns } from './reseal.ts';

/** A dead letter as an operator sees it: never its content. `bytes` is false once they were erased: only a resend helps then. */
export type DeadLetter = { readonly id: number; readonly received: string; readonly rule: string; readonly bytes: boolean };

/** How many messages stand where, and how old the oldest are. */
export type LedgerStatus = { readonly open: number; readonly delivered: number; readonly discarded: Readonly<Record<string, number>>; readonly dead: Readonly<Record<string, number>>; readonly oldestOpen?: string; readonly oldestDead?: string };

/** What an operator may ask of a ledger beside the listener that holds it, without its key: nothing here opens a seal. */
export type Operation = {
  status(): LedgerStatus;
  deadLetters(most: number): DeadLetter[];
  /** Asks the listener to judge dead letters again: one, or all whose bytes are still there. Returns how many. */
  retry(id?: number | null): number;
  /**
   * Asks the listener to fold again, from what was kept, everybody of whom a message was received in this span, and to tell core-api every row of theirs whole. Returns how many
   * merge groups that are. What core-api has already is answered as unchanged.
   */
  replay(from: Date, to: Date): number;
  /** Whether anything may be left that only the former secret opens, since when, and until when at the latest. */
  key(): KeyStatus;
  close(): void;
};

/** `lookedThrough`: all that is left are files of the journal, which go by themselves. */
export type KeyStatus = { readonly formerKeyNeeded: false } | { readonly formerKeyNeeded: true; readonly since: string; readonly lookedThrough: boolean };

const states = ['', 'open', 'delivered', 'discarded', 'dead'];

/** Opens the index of a ledger's folder; undefined where there is none. */
export function operate(folder: string): Operation | undefined {
  const path = join(folder, indexFile);
  if (!existsSync(path)) return undefined;
  const db = new DatabaseSync(path, { timeout: 10_000 });
  const moment = (ms: number): string => new Date(ms).toISOString();
  const oldest = (state: number): number | undefined => (db.prepare('select received from message where state = ? order by id limit 1').get(state) as { received: number } | undefined)?.received;
  return {
    status: () => {
      const rows = db.prepare('select state, rule, count(*) as number from message group by state, rule order by state, rule').all() as { state: number; rule: string | null; number: number }[];
      const byRule = (state: string): Record<string, number> => Object.fromEntries(rows.filter((row) => states[row.state] === state).map(({ rule, number }) => [rule ?? 'unknown', number]));
      const sum = (state: string): number => rows.filter((row) => states[row.state] === state).reduce((total, { number }) => total + number, 0);
      const [open, dead] = [oldest(1), oldest(4)];
      return { open: sum('open'), delivered: sum('delivered'), discarded: byRule('discarded'), dead: byRule('dead'), ...(open === undefined ? {} : { oldestOpen: moment(open) }), ...(dead === undefined ? {} : { oldestDead: moment(dead) }) };
    },
    deadLetters: (most) =>
      (db.prepare('select m.id, m.received, m.rule, d.id as bytes from message m left join dead d on d.id = m.id where m.state = 4 order by m.id limit ?').all(most) as { id: number; received: number; rule: string | null; bytes: number | null }[])
        .map(({ id, received, rule, bytes }) => ({ id, received: moment(received), rule: rule ?? 'unknown', bytes: bytes !== null || rule === 'fold-failed' || rule === 'row-refused' })),
    retry: (id = null) => {
      const asked = db.prepare('update dead set again = 1 where id = coalesce(?, id)').run(id).changes;
      // What was kept and could not be folded, or was refused by core-api, has no bytes to be judged: it is folded and told again.
      const ofKept = `rule in ('fold-failed', 'row-refused')`;
      const unfolded = `select merge_group from message where state = 4 and ${ofKept} and id = coalesce(?, id)`;
      db.prepare(`update merge_group set waiting = coalesce(waiting, id) where id in (${unfolded})`).run(id);
      const revived = db.prepare(`update message set state = 1, rule = null where state = 4 and ${ofKept} and id = coalesce(?, id)`).run(id).changes;
      return Number(asked) + Number(revived);
    },
    replay: (from, to) =>
      Number(db.prepare(`update merge_group set resend = 1, waiting = coalesce(waiting, id) where id in (
        select merge_group from message where merge_group is not null and received >= ? and received < ?)`).run(from.getTime(), to.getTime()).changes),
    key: () => {
      const meta = (name: string): string | undefined => (db.prepare('select value from meta where name = ?').get(name) as { value: string } | undefined)?.value;
      if (meta(keyMeta.formerMark) === undefined) return { formerKeyNeeded: false };
      return { formerKeyNeeded: true, since: meta(keyMeta.begun) ?? '', lookedThrough: Number((meta(keyMeta.place) ?? '0').split(' ')[0]) >= columns.length };
    },
    close: () => db.close(),
  };
}
