import { copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { asConnectorError } from './connector-error.ts';
import type { Page, PageOutcome, Position } from './page.ts';
import { remembering } from './remembering.ts';
import { openRowMemory } from './row-memory.ts';
import { createSink } from './sink.ts';
import type { Sink } from './sink.ts';
import { createTestWorld, numbersFrom, startFakeCore } from './testing/index.ts';
import type { FakeCore, FakeFeed } from './testing/index.ts';

// Real sockets and real files: a busy machine may take its time.
vi.setConfig({ testTimeout: 240_000 });

let core: FakeCore;
let folder: string;
beforeAll(async () => {
  core = await startFakeCore();
  folder = await mkdtemp(join(tmpdir(), 'remembering-'));
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true });
});

/** What a source lists: its rows by reference; a row that says `refused` is one that core-api will not have. */
type Listed = ReadonlyMap<string, string>;
/** Where a life ends: before its nth page leaves, after core-api has stored it and before anybody heard, or when all of it is noted but for the last word. */
type Death = { readonly page: number; readonly at: 'unsent' | 'unheard' | 'half-noted' };
class Died extends Error {}

const pageRows = 7;
const recordOf = (ref: string, says: string): object => ({ sourceRef: ref, service: 'health', kind: 'event', date: says === 'refused' ? 'soon' : '2026-10-01', status: 'closed', person: { names: [{ family: says, use: 'usual' }] }, contact: { team: 'Hub' }, sensitivity: 0 });

function pagesOf(id: string, listed: Listed): Page[] {
  const rows = [...listed].map(([ref, says]) => ({ ref, record: recordOf(ref, says) }));
  const count = Math.max(1, Math.ceil(rows.length / pageRows));
  return Array.from({ length: count }, (_none, at) => {
    const records = rows.slice(at * pageRows, (at + 1) * pageRows);
    return { mode: 'full', records, tombstones: [], rejects: [], read: records.length, complete: at === count - 1, cursor: JSON.stringify({ id, page: at + 1 }), generation: { id, page: at + 1, last: at === count - 1, expectedRows: rows.length } };
  });
}

/** One feed, its runner's folder, and what its connector remembers of the page under way. */
class Runner {
  readonly #feedId: string;
  readonly #state: string;
  #before: Position = { sequence: 0, cursor: null };

  constructor(feedId: string) {
    this.#feedId = feedId;
    this.#state = join(folder, feedId);
  }

  get feed(): FakeFeed {
    return core.feed(this.#feedId);
  }

  /** Loses what the runner remembers, or the end of it, as a machine without power would. */
  async lose(file?: 'rows.log' | 'rows.next'): Promise<void> {
    if (file === undefined) return rm(this.#state, { recursive: true, force: true });
    const size = await stat(join(this.#state, file)).then((found) => found.size, () => 0);
    if (size > 60) await truncate(join(this.#state, file), size - 20);
  }

  /** One life: lists to the end, from where core-api stands in this listing, or dies. The outcomes of its pages. */
  async list(id: string, listed: Listed, death?: Death): Promise<PageOutcome[]> {
    const memory = await openRowMemory(this.#state);
    const stand = join(this.#state, 'rows-stand.json');
    const policy = { baseMs: 1, capMs: 1, attempts: 1, random: () => 0, signal: new AbortController().signal };
    const plain = createSink({ coreUrl: core.coreUrl, feedId: this.#feedId, client: core.client, world: createTestWorld(), policy });
    let sent = 0;
    const mortal: Sink = {
      ...plain,
      deliver: async (page, naming) => {
        sent += 1;
        if (death?.page === sent && death.at === 'unsent') throw new Died();
        const outcome = await plain.deliver(page, naming);
        if (death?.page === sent && death.at === 'unheard') throw new Died();
        if (death?.page === sent) await copyFile(stand, `${stand}.before`).catch(() => undefined);
        return outcome;
      },
    };
    const sink = remembering(mortal, memory, { behind: () => expect.unreachable('the memory could be written'), listed: () => undefined });
    const outcomes: PageOutcome[] = [];
    try {
      const at = await sink.synchronise();
      const here = at.cursor === null ? undefined : (JSON.parse(at.cursor) as { id: string; page: number });
      const done = here?.id === id ? here.page : 0;
      for (const page of pagesOf(id, listed).slice(Math.max(0, done - 1))) {
        const isStored = (page.generation?.page ?? 0) <= done;
        // Its outcome is known: nothing need be asked again.
        if (isStored && this.#before.sequence + 1 !== at.sequence) continue;
        if (!isStored) this.#before = { sequence: (outcomes.at(-1)?.sequence ?? at.sequence), cursor: outcomes.length === 0 ? at.cursor : pagesOf(id, listed)[(page.generation?.page ?? 2) - 2]?.cursor ?? null };
        outcomes.push(await sink.deliver(isStored ? { ...page, resend: this.#before } : page));
        if (death?.page === sent && death.at === 'half-noted') {
          await copyFile(`${stand}.before`, stand).catch(() => undefined);
          throw new Died();
        }
      }
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    } finally {
      await memory.close();
    }
    return outcomes;
  }

  /** References that went out whole since the nth batch. */
  sentSince(batches: number): string[] {
    return this.feed.batches.slice(batches).flatMap(({ rows }) => rows.flatMap((row) => ('record' in row ? [row.ref] : [])));
  }
}

const listedOf = (count: number, says: (at: number) => string = () => 'One'): Map<string, string> => new Map(Array.from({ length: count }, (_none, at) => [`r${at}`, says(at)]));
const sum = (outcomes: readonly PageOutcome[], what: 'applied' | 'unchanged' | 'rejected' | 'tombstoned'): number => outcomes.reduce((total, outcome) => total + outcome[what], 0);

async function runnerWith(feedId: string, listed: Listed): Promise<Runner> {
  const runner = new Runner(feedId);
  await runner.list('first', listed);
  return runner;
}

test('a listing names what has not changed since the last one and sends what has; what it leaves out goes', async () => {
  const runner = await runnerWith('plain', listedOf(40));
  const before = runner.feed.batches.length;
  const outcomes = await runner.list('second', listedOf(38, (at) => (at === 3 || at === 30 ? 'Two' : 'One')));
  expect(runner.sentSince(before)).toEqual(['r3', 'r30']);
  expect([sum(outcomes, 'applied'), sum(outcomes, 'unchanged'), sum(outcomes, 'tombstoned'), runner.feed.records.size]).toEqual([2, 36, 2, 38]);
});

test('under other terms everything is sent once, also where they change between two pages', async () => {
  const runner = await runnerWith('terms', listedOf(20));
  runner.feed.terms = 'terms-2';
  let before = runner.feed.batches.length;
  await runner.list('second', listedOf(20));
  expect(runner.sentSince(before)).toHaveLength(20);
  before = runner.feed.batches.length;
  await runner.list('third', listedOf(20), { page: 2, at: 'unheard' });
  expect(runner.sentSince(before)).toEqual([]);
  runner.feed.terms = 'terms-3';
  await runner.list('third', listedOf(20));
  expect(runner.sentSince(before)).toEqual([...listedOf(20).keys()].slice(14));
  before = runner.feed.batches.length;
  await runner.list('fourth', listedOf(20));
  expect(runner.sentSince(before)).toHaveLength(20);
});

test('what core-api does not have is sent, and everything where it stands elsewhere than it was left', async () => {
  const runner = await runnerWith('lost', listedOf(20));
  runner.feed.records.delete('r9');
  let before = runner.feed.batches.length;
  await runner.list('second', listedOf(20));
  expect([runner.sentSince(before), runner.feed.records.size]).toEqual([['r9'], 20]);
  runner.feed.sequence -= 1;
  before = runner.feed.batches.length;
  await runner.list('third', listedOf(20));
  expect(runner.sentSince(before)).toHaveLength(20);
});

test('a row that was refused is sent and refused the next time, and sent when it says again what it said before', async () => {
  const runner = await runnerWith('refused', listedOf(20));
  const wrong = listedOf(20, (at) => (at === 5 ? 'refused' : 'One'));
  await runner.list('second', wrong);
  expect(sum(await runner.list('again', wrong), 'rejected')).toBe(1);
  const before = runner.feed.batches.length;
  await runner.list('third', listedOf(20));
  expect(runner.sentSince(before)).toEqual(['r5']);
});

test('a page whose outcome nobody heard is asked for again as it went out, and its rows are known afterwards', async () => {
  const runner = await runnerWith('unheard', listedOf(20));
  const changed = listedOf(20, (at) => (at % 5 === 0 ? 'Two' : 'One'));
  await runner.list('second', changed, { page: 2, at: 'unheard' });
  const outcomes = await runner.list('second', changed);
  expect([sum(outcomes, 'applied'), sum(outcomes, 'unchanged')]).toEqual([2, 11]);
  const before = runner.feed.batches.length;
  await runner.list('third', changed);
  expect(runner.sentSince(before)).toEqual([]);
});

test('rows of a page whose outcome nobody heard are sent by the next listing, though they say again what they said before', async () => {
  const runner = await runnerWith('taken-back', listedOf(20));
  await runner.list('second', listedOf(20, (at) => (at % 5 === 0 ? 'Two' : 'One')), { page: 2, at: 'unheard' });
  const before = runner.feed.batches.length;
  await runner.list('third', listedOf(20));
  expect(runner.sentSince(before)).toEqual(['r0', 'r5', 'r10']);
  expect(runner.feed.records.get('r10')).toEqual(recordOf('r10', 'One'));
});

test('ended anywhere, with lost, torn or restored memories on either side, a whole listing leaves core-api with what it lists', async () => {
  const seen = { named: 0, sent: 0, died: 0, restored: 0, forgotten: 0 };
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = numbersFrom(seed);
    const runner = new Runner(`any-${seed}`);
    const { feed } = runner;
    const kept: { sequence: number; cursor: string | null; records: Map<string, unknown> }[] = [];
    let listed = listedOf(10 + Math.floor(random() * 30));
    for (let day = 1; day <= 7; day += 1) {
      const yesterday = listed;
      const news = ['One', 'Two', 'refused'] as const;
      listed = new Map([...listed].filter(() => random() > 0.05).map(([ref, says]) => [ref, random() < 0.2 ? (news[Math.floor(random() * 3)] ?? 'One') : says]));
      if (random() < 0.5) listed.set(`new-${day}`, 'One');
      kept.push({ sequence: feed.sequence, cursor: feed.cursor, records: new Map(feed.records) });
      const at = (['unsent', 'unheard', 'half-noted'] as const)[Math.floor(random() * 3)] ?? 'unsent';
      await runner.list(`day-${day}`, listed, { page: 1 + Math.floor(random() * 5), at });
      seen.died += 1;
      const what = random();
      const older = kept[Math.floor(random() * kept.length)];
      if (what < 0.12) await runner.lose(([undefined, 'rows.log', 'rows.next'] as const)[Math.floor(random() * 3)]);
      else if (what < 0.24) feed.terms = `terms-${seed}-${day}`;
      else if (what < 0.4 && older !== undefined) {
        [feed.sequence, feed.cursor] = [older.sequence, older.cursor];
        feed.records.clear();
        for (const [ref, record] of older.records) feed.records.set(ref, record);
        seen.restored += 1;
      } else if (what < 0.5) feed.records.delete([...feed.records.keys()][Math.floor(random() * feed.records.size)] ?? '');
      // Half of the time the listing under way goes on; where core-api itself lost something, another is begun.
      const isAnother = (what >= 0.24 && what < 0.5) || random() < 0.5;
      const batches = feed.batches.length;
      // Whoever lists anew may take back what the page under way said.
      if (isAnother && random() < 0.4) listed = new Map(yesterday);
      try {
        await runner.list(isAnother ? `day-${day}-again` : `day-${day}`, listed);
      } catch (error) {
        // A memory that was lost cannot ask again for a page that went out by its help: the listing is begun anew.
        if (asConnectorError(error).code !== 'position-lost') throw error;
        seen.forgotten += 1;
        await runner.list(`day-${day}-anew`, listed);
      }
      seen.sent += runner.sentSince(batches).length;
      seen.named += feed.batches.slice(batches).reduce((total, { rows }) => total + rows.filter((row) => 'unchanged' in row).length, 0);
      const right = new Map([...listed].filter(([, says]) => says !== 'refused').map(([ref, says]) => [ref, recordOf(ref, says)]));
      const held = [...feed.records].filter(([ref]) => listed.get(ref) !== 'refused').toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(held, `seed ${seed}, day ${day}, ${at}, ${what}`).toEqual([...right].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
  }
  // Or nothing was shown.
  expect(seen.named).toBeGreaterThan(1_000);
  expect(seen.restored).toBeGreaterThan(20);
});
