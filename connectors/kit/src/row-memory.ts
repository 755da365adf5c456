import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { DigestTable } from './digest-table.ts';
import type { Page, PageOutcome } from './page.ts';
import { recordText } from './record-text.ts';
import { createRowLog, entryBytes, openRowLog, readRowLog } from './row-log.ts';
import type { RowLog } from './row-log.ts';

/** What delivering some rows would do to what a feed holds, as far as this runner remembers it. */
export type Would = { readonly add: number; readonly change: number; readonly same: number; readonly remove: number };

/**
 * What a feed's rows looked like when they were last delivered: salted digests, never a value, so that a dry run can say what a delivery would
 * do. Beside the runner; lost, it costs that knowledge and nothing else. While rows are delivered it is only written to, 16 bytes a row.
 */
export type RowMemory = {
  /** Remembers what core-api took of a page. A listing whose removals were held forgets nobody. */
  note(page: Page, outcome: PageOutcome): Promise<void>;
  close(): Promise<void>;
};
export type Recalled = {
  /** Rows remembered. */
  readonly count: number;
  /** Compares a page; each reference counts once. */
  add(page: Page): void;
  /** `whole`: a full listing was seen to its end, so that what it left out would be removed. */
  result(whole: boolean): Would;
};

/** A log is written anew without what was overtaken once it is this long (judgement: 4 million entries). */
const longestBytes = 64 * 1024 * 1024;

/** Opens (makes) a feed's row memory in its state folder: `rows.log`, and `rows.next` while a listing is under way. One at a time for a folder. */
export async function openRowMemory(folder: string): Promise<RowMemory> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [logPath, nextPath] = [join(folder, 'rows.log'), join(folder, 'rows.next')];
  let log = await shortened((await openRowLog(logPath)) ?? (await createRowLog(logPath)), logPath);
  const { salt } = log;
  let next = await openRowLog(nextPath);

  const follow = async ({ id, page }: NonNullable<Page['generation']>): Promise<RowLog> => {
    const listing = digestOf(salt, id);
    if (page === 1) {
      await next?.close();
      next = await createRowLog(nextPath, salt, listing);
    }
    return next?.listing === listing ? next : log;
  };
  const finish = async (isHeld: boolean): Promise<void> => {
    const whole = next;
    next = undefined;
    if (whole === undefined) return;
    if (isHeld) {
      await log.append(await whole.read());
      await whole.remove();
    } else {
      await whole.moveTo(logPath);
      await log.close();
      log = whole;
    }
  };

  return {
    note: async (page, outcome) => {
      const target = page.generation === undefined ? log : await follow(page.generation);
      await target.append(entriesOf(page, outcome, salt));
      if (page.generation?.last === true && target !== log) await finish(outcome.held > 0);
    },
    close: async () => {
      await next?.close();
      await log.close();
    },
  };
}

/** What is remembered in a state folder, to compare with. Changes nothing: a runner may be at work there. */
export async function recallRows(folder: string): Promise<Recalled> {
  const log = await readRowLog(join(folder, 'rows.log'));
  return recalled(log === undefined ? new DigestTable() : tableOf(log.entries), log?.salt ?? Buffer.alloc(0));
}

function entriesOf({ records, tombstones }: Page, { rejects }: PageOutcome, salt: Buffer): Buffer {
  const refused = new Set(rejects.map(({ row }) => row));
  const taken = records.filter((_record, at) => !refused.has(at));
  const entries = Buffer.alloc((taken.length + tombstones.length) * entryBytes);
  for (const [at, { ref, record }] of taken.entries()) {
    entries.writeBigUInt64BE(digestOf(salt, ref), at * entryBytes);
    entries.writeBigUInt64BE(contentOf(salt, record), at * entryBytes + 8);
  }
  for (const [at, { ref }] of tombstones.entries()) entries.writeBigUInt64BE(digestOf(salt, ref), (taken.length + at) * entryBytes);
  return entries;
}

function tableOf(entries: Buffer): DigestTable {
  const table = new DigestTable(entries.length / entryBytes);
  for (let at = 0; at < entries.length; at += entryBytes) table.set(entries.readBigUInt64BE(at), entries.readBigUInt64BE(at + 8));
  return table;
}

async function shortened(log: RowLog, path: string): Promise<RowLog> {
  const entries = await log.read();
  if (entries.length < longestBytes) return log;
  const table = tableOf(entries);
  const short = await createRowLog(`${path}.part`, log.salt);
  const live = Buffer.alloc(table.size * entryBytes);
  let at = 0;
  for (const [ref, content] of table.entries()) at = live.writeBigUInt64BE(content, live.writeBigUInt64BE(ref, at));
  await short.append(live);
  await log.close();
  await short.moveTo(path);
  return short;
}

function recalled(known: DigestTable, salt: Buffer): Recalled {
  const named = new DigestTable();
  const would = { add: 0, change: 0, same: 0, remove: 0 };
  return {
    count: known.size,
    add: ({ records, tombstones }) => {
      for (const { ref, record } of records) {
        const key = digestOf(salt, ref);
        if (named.get(key) !== 0n) continue;
        named.set(key, 1n);
        const before = known.get(key);
        would[before === 0n ? 'add' : before === contentOf(salt, record) ? 'same' : 'change'] += 1;
      }
      for (const { ref } of tombstones) if (known.get(digestOf(salt, ref)) !== 0n) would.remove += 1;
    },
    result: (whole) => ({ ...would, remove: would.remove + (whole ? known.size - would.same - would.change : 0) }),
  };
}

/** 64 bits of SHA-256 under a salt. Not a seal: who has the salt and guesses a whole value can see that it is right (docs/adr/0025). */
function digestOf(salt: Buffer, text: string): bigint {
  return Buffer.from(hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'buffer')).readBigUInt64BE();
}

/** Never 0, which stands for a row that is gone. */
function contentOf(salt: Buffer, record: unknown): bigint {
  return digestOf(salt, recordText(record)) | 1n;
}
