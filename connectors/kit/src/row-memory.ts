import { createHmac, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Page, PageOutcome } from './page.ts';

/** What delivering some rows would do to what a feed holds, as far as this runner remembers it. */
export type Would = { readonly add: number; readonly change: number; readonly same: number; readonly remove: number };

/**
 * What a feed's rows looked like when they were last delivered: salted digests, never a value, so that a dry run can say what a delivery would
 * do. Beside the runner; lost, it costs that knowledge and nothing else. Memory does not grow with it: it lives in a file.
 */
export type RowMemory = {
  /** Remembers what core-api took of a page. A listing whose removals were held forgets nobody. */
  note(page: Page, outcome: PageOutcome): void;
  /** Rows remembered. */
  count(): number;
  /** Begins a comparison; nothing is remembered by it. */
  compare(): Comparison;
  close(): void;
};
export type Comparison = {
  add(page: Page): void;
  /** `whole`: a full listing was seen to its end, so that what it left out would be removed. */
  result(whole: boolean): Would;
};

const digestBytes = 16;

/** Opens (makes) a feed's row memory in its state folder. */
export async function openRowMemory(folder: string): Promise<RowMemory> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return rowMemory(new DatabaseSync(join(folder, 'rows.db')));
}

function rowMemory(database: DatabaseSync): RowMemory {
  // What is lost by a crash is asked for again by the next listing: waiting for the disk buys nothing.
  database.exec('pragma journal_mode = wal; pragma synchronous = off');
  database.exec('create table if not exists salt (value blob not null); create table if not exists held (ref blob primary key, content blob not null, listing text) without rowid');
  const salt = saltOf(database);
  const digest = (text: string): Buffer => createHmac('sha256', salt).update(text).digest().subarray(0, digestBytes);
  const upsert = database.prepare('insert into held values (?, ?, ?) on conflict (ref) do update set content = excluded.content, listing = excluded.listing');
  const forget = database.prepare('delete from held where ref = ?');
  const forgetUnlisted = database.prepare('delete from held where listing is not ?');
  const find = database.prepare('select content from held where ref = ?');
  const total = database.prepare('select count(*) as n from held');
  const count = (): number => Number(total.get()?.['n'] ?? 0);

  return {
    count,
    note: (page, outcome) => {
      const refused = new Set(outcome.rejects.map(({ row }) => row));
      database.exec('begin');
      try {
        for (const [at, { ref, record }] of page.records.entries()) if (!refused.has(at)) upsert.run(digest(ref), digest(JSON.stringify(record)), page.generation?.id ?? null);
        for (const { ref } of page.tombstones) forget.run(digest(ref));
        if (page.generation?.last === true && outcome.held === 0) forgetUnlisted.run(page.generation.id);
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    compare: () => {
      database.exec('drop table if exists temp.named; create temp table named (ref blob primary key) without rowid');
      const name = database.prepare('insert into temp.named values (?) on conflict do nothing');
      const would = { add: 0, change: 0, same: 0, remove: 0 };
      let known = 0;
      return {
        add: (page) => {
          for (const { ref, record } of page.records) {
            const key = digest(ref);
            if (name.run(key).changes === 0) continue;
            const before = find.get(key)?.['content'];
            if (!(before instanceof Uint8Array)) would.add += 1;
            else {
              known += 1;
              would[digest(JSON.stringify(record)).equals(before) ? 'same' : 'change'] += 1;
            }
          }
          for (const { ref } of page.tombstones) if (find.get(digest(ref)) !== undefined) would.remove += 1;
        },
        result: (whole) => ({ ...would, remove: would.remove + (whole ? count() - known : 0) }),
      };
    },
    close: () => database.close(),
  };
}

function saltOf(database: DatabaseSync): Uint8Array {
  const kept = database.prepare('select value from salt').get()?.['value'];
  if (kept instanceof Uint8Array) return kept;
  const made = randomBytes(32);
  database.prepare('insert into salt values (?)').run(made);
  return made;
}
