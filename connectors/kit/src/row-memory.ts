import { join } from 'node:path';

import type { DigestTable } from './digest-table.ts';
import { bitsOf, rowsOfBits } from './naming.ts';
import type { Naming } from './naming.ts';
import type { Page, PageOutcome, Position } from './page.ts';
import { digestOf, digestsOf, entriesOf, noContent } from './row-digests.ts';
import type { PageDigests } from './row-digests.ts';
import { createRowLog, entryBytes, openRowLog } from './row-log.ts';
import type { RowLog } from './row-log.ts';
import { isAt, isSentAgain, readStand, trustOf, writeStand } from './row-stand.ts';
import type { RowStand } from './row-stand.ts';
import { tableOfLogs } from './row-table.ts';
import { openStateFolder } from './state-folder.ts';

/**
 * What a feed's rows looked like when they were last delivered: salted digests, never a value. A dry run tells by it what a delivery would do, and a full listing names
 * what has not changed in place of sending it (docs/adr/0050). Beside the runner; lost, or in doubt, it costs work and nothing else. 16 bytes a row.
 */
export type RowMemory = {
  /** Holds what is remembered against where core-api says that the feed stands, and its terms. Before it was called, and after anything that does not fit, nothing is named. */
  stand(position: Position & { readonly terms: string }): Promise<void>;
  /** May be called with the rows of a page that will go out soon, while core-api is busy with the one before: what needs nothing but the rows is done then. */
  ahead(rows: PageRows): void;
  /** To be called before a page goes out: what of it is to be named, and under which terms; undefined where it goes out as it is. */
  before(page: Page): Promise<Naming | undefined>;
  /** The same page once more, after core-api said that it does not have these of its rows (none told: any of them). */
  without(rows: readonly number[]): Promise<Naming | undefined>;
  /** Remembers what core-api took of a page. A listing whose removals were held forgets nobody. */
  note(page: Page, outcome: PageOutcome): Promise<void>;
  /** Relies on nothing that is remembered, until a listing was delivered whole: what could not be written down is not known. */
  distrust(): void;
  close(): Promise<void>;
};

/** A page's rows; what was made of them ahead hangs on the list of its records. */
export type PageRows = Pick<Page, 'records' | 'tombstones'>;

/** A log is written anew without what was overtaken once it is this long (judgement: 4 million entries). */
const longestBytes = 64 * 1024 * 1024;

/** The page under way: where it is noted, its digests, and what of it is named. */
type Pending = PageDigests & { readonly page: Page; readonly target: RowLog; naming: Naming | undefined; /** Rows that core-api did not have: sent, and not remembered this time, since it may not take them. */ readonly lacking: Set<number> };

/** Opens (makes) a feed's row memory in its state folder: `rows.log`, and `rows.next` while a listing is under way. One at a time for a folder. */
export async function openRowMemory(folder: string): Promise<RowMemory> {
  const state = await openStateFolder(folder);
  const [logPath, nextPath] = [join(folder, 'rows.log'), join(folder, 'rows.next')];
  const found = await openRowLog(logPath);
  let next = await openRowLog(nextPath);
  let stand = await readStand(state, found, next);
  let log = await shortened(found ?? (await createRowLog(logPath)), logPath);
  const salt = log.salt.toString('hex');
  const prepared = new WeakMap<Page['records'], PageDigests>();
  let terms: string | undefined;
  let table: DigestTable | undefined;
  let pending: Pending | undefined;
  let isWritten = stand.log !== null || stand.next !== null;
  let written = '';

  /** What a page's outcome changed is written with the next page, before that goes out: until then the page is one whose outcome nobody heard, should the process end. */
  const save = async (): Promise<void> => {
    stand = { ...stand, log: stand.log && trustOf(log, stand.log.terms), next: stand.next && next ? trustOf(next, stand.next.terms) : null };
    const isRelied = stand.log !== null || stand.next !== null;
    // What is only pushed, or never listed, is never named: nothing need be written for it.
    const text = JSON.stringify(stand);
    if ((isRelied || isWritten) && text !== written) await writeStand(state, stand);
    [isWritten, written] = [isRelied, text];
  };
  const change = (to: Partial<RowStand>): void => {
    stand = { ...stand, ...to };
  };
  /** A listing that breaks off has changed what its pages named: that is so whatever follows it. */
  const giveUp = async (): Promise<void> => {
    if (next === undefined) return;
    for await (const told of next.pieces()) {
      await log.append(told);
      change({ log: stand.next === null ? null : stand.log });
    }
    await next.close();
  };
  const follow = async ({ id, page }: NonNullable<Page['generation']>): Promise<RowLog> => {
    const listing = digestOf(salt, id);
    if (page === 1) {
      await giveUp();
      [next, table] = [await createRowLog(nextPath, log.salt, listing), undefined];
      change({ next: terms === undefined ? null : trustOf(next, terms) });
    }
    return next?.listing === listing ? next : log;
  };
  const finish = async (isHeld: boolean): Promise<void> => {
    const [whole, before] = [next, stand];
    [next, table] = [undefined, undefined];
    if (whole === undefined) return;
    if (isHeld) {
      for await (const told of whole.pieces()) await log.append(told);
      await whole.remove();
      change({ next: null, log: before.next === null ? null : before.log });
      return;
    }
    await whole.sync();
    change({ next: null, log: null });
    await save();
    await whole.moveTo(logPath);
    await log.close();
    log = whole;
    change({ log: before.next });
  };
  const prepare = async (page: Page): Promise<Pending> => {
    const target = page.generation === undefined ? log : await follow(page.generation);
    // What is told beside a listing may change what its earlier pages said.
    if (target === log && next !== undefined) change({ next: null });
    const { refs, contents } = prepared.get(page.records) ?? digestsOf(page, salt);
    return { page, target, refs, contents, naming: undefined, lacking: new Set() };
  };
  const unchanged = async ({ target, refs, contents }: Pending): Promise<Set<number>> => {
    if (target === log || next === undefined || stand.log === null || stand.next === null) return new Set();
    table ??= await tableOfLogs(log, next);
    const same = new Set<number>();
    for (const [at, content] of contents.entries()) if (table.get(refs[at] ?? noContent) === content) same.add(at);
    return same;
  };
  /** Writes down what is about to go out. */
  const intend = async (sending: Pending, rows: ReadonlySet<number>): Promise<Naming | undefined> => {
    const { page, target, refs } = sending;
    const isListed = target !== log;
    if (terms === undefined || (isListed ? stand.next : stand.log) === null) return undefined;
    const others = refs.filter((_ref, at) => !rows.has(at));
    change({
      sent: { sequence: stand.sequence + 1, cursor: page.cursor, terms, named: bitsOf(rows, page.records.length), refs: entriesOf(others, () => noContent).toString('base64'), isListed, isLast: page.generation?.last === true },
    });
    await save();
    sending.naming = { terms, rows };
    return sending.naming;
  };
  const distrust = (): void => {
    table = undefined;
    change({ log: null, next: null });
  };
  /** A page is stored whose outcome nobody heard: of its rows that were sent nothing is known. */
  const forgetSent = async ({ isListed, isLast, refs }: NonNullable<RowStand['sent']>): Promise<void> => {
    const target = isListed ? next : log;
    if (target === undefined) return distrust();
    await target.append(Buffer.from(refs, 'base64'));
    if (isListed && isLast) await finish(false);
  };

  return {
    stand: async ({ terms: told, sequence, cursor }) => {
      [terms, pending] = [told, undefined];
      if (!isAt(stand, { sequence, cursor })) {
        if (stand.sent !== undefined && isAt(stand.sent, { sequence, cursor })) await forgetSent(stand.sent);
        else {
          distrust();
          change({ sent: undefined });
        }
        table = undefined;
      }
      change({ sequence, cursor, log: stand.log?.terms === told ? stand.log : null, next: stand.next?.terms === told ? stand.next : null });
      await save();
    },
    before: async (page) => {
      if (terms === undefined) return undefined;
      pending = await prepare(page);
      if (page.resend === undefined) return intend(pending, await unchanged(pending));
      const { sent } = stand;
      const again = isSentAgain(sent, page) ? { terms: sent.terms, rows: rowsOfBits(sent.named) } : undefined;
      // It went out under terms that are not these: what it brought is not known under these.
      if (again?.terms !== terms) distrust();
      pending.naming = again;
      return again;
    },
    without: async (rows) => {
      if (pending?.naming === undefined) return undefined;
      for (const row of rows.length === 0 ? pending.naming.rows : rows) pending.lacking.add(row);
      const { naming, lacking } = pending;
      return intend(pending, new Set([...naming.rows].filter((row) => !lacking.has(row))));
    },
    note: async (page, outcome) => {
      const noted = pending?.page === page ? pending : await prepare(page);
      pending = undefined;
      const { target, refs, contents, lacking } = noted;
      const forgotten = new Set([...outcome.rejects.map(({ row }) => row), ...lacking]);
      const content = (at: number): bigint => (forgotten.has(at) ? noContent : (contents[at] ?? noContent));
      await target.append(entriesOf(refs, content));
      for (const [at, ref] of refs.entries()) table?.set(ref, content(at));
      if (page.generation?.last === true && target !== log) await finish(outcome.held > 0);
      change({ sequence: outcome.sequence, cursor: page.cursor });
      if (page.complete || page.generation?.last === true) await save();
    },
    ahead: (rows) => void prepared.set(rows.records, digestsOf(rows, salt)),
    distrust,
    close: async () => {
      await next?.close();
      await log.close();
    },
  };
}

async function shortened(log: RowLog, path: string): Promise<RowLog> {
  if (log.bytes() < longestBytes) return log;
  const table = await tableOfLogs(log);
  const short = await createRowLog(`${path}.part`, log.salt, log.listing);
  const live = Buffer.alloc(table.size * entryBytes);
  let at = 0;
  for (const [ref, content] of table.entries()) at = live.writeBigUInt64BE(content, live.writeBigUInt64BE(ref, at));
  await short.append(live);
  await short.sync();
  await log.close();
  await short.moveTo(path);
  return short;
}
