import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Page } from './page.ts';
import { mostApart } from './set-apart.ts';
import { createSink } from './sink.ts';
import type { Sink } from './sink.ts';
import { createTestWorld, startFakeCore } from './testing/index.ts';
import type { FakeCore } from './testing/index.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let core: FakeCore;
beforeEach(async () => {
  core = await startFakeCore();
});
afterEach(() => core.close());

function sinkOf(): Sink {
  const policy = { baseMs: 1, capMs: 1, attempts: 2, random: () => 0, signal: new AbortController().signal };
  return createSink({ coreUrl: core.coreUrl, feedId: 'feed', client: core.client, world: createTestWorld(), policy });
}
const record = (ref: string, more: object = {}): { ref: string; record: object } => ({
  ref, record: { sourceRef: ref, service: 'health', kind: 'event', date: '2026-10-01', status: 'closed', person: { names: [{ family: 'Testperson', use: 'usual' }] }, contact: { team: 'Hub' }, sensitivity: 0, ...more },
});
const pageOf = (refs: readonly string[], cursor: string, gone: readonly string[] = []): Page => ({ mode: 'delta', records: refs.map((ref) => record(ref)), tombstones: gone.map((ref) => ({ ref })), rejects: [], read: refs.length + gone.length, cursor, complete: true });
const named = (from: number, to: number): string[] => Array.from({ length: to - from }, (_none, at) => `r${from + at}`);
/** Breaks on whole records of these references, and lets their empty stand-ins by. */
const breaksOn = (...refs: string[]) => (batch: { rows: readonly object[] }): number | undefined => (batch.rows.some((row) => 'ref' in row && refs.includes(String(row.ref)) && JSON.stringify(row).includes('Testperson')) ? 500 : undefined);
const held = (): string[] => [...core.feed('feed').records.keys()].toSorted();

test.each([400, 413, 422, 500])('one row that core-api answers with %i does not stop the others: it is found, told by its place, and quarantined', async (status) => {
  const sink = sinkOf();
  core.refuse = (batch) => (breaksOn('r17')(batch) === undefined ? undefined : status);
  await sink.synchronise();
  const outcome = await sink.deliver(pageOf(named(0, 40), 'one'));
  expect([outcome.applied, outcome.rejected, outcome.rejects]).toEqual([39, 1, [{ row: 17, pointer: '', rule: 'refused-with-batch' }]]);
  expect(held()).toEqual(named(0, 40).filter((ref) => ref !== 'r17').toSorted());
  expect([core.feed('feed').quarantine.length, core.feed('feed').cursor]).toEqual([1, 'one']);
  await sink.deliver(pageOf(named(40, 45), 'two'));
  expect(held().length).toBe(44);
});

test('several rows, and the removal of one, are found among each other; the level that a row asked for stays with its stand-in', async () => {
  const sink = sinkOf();
  await sink.synchronise();
  await sink.deliver(pageOf(['old'], 'zero'));
  core.refuse = (batch) => (batch.rows.some((row) => 'tombstone' in row && row.ref === 'old') ? 500 : breaksOn('r3', 'r9')(batch));
  const page = pageOf(named(0, 12), 'one', ['gone', 'old']);
  const restricted = { ...page, records: page.records.map((row) => (row.ref === 'r9' ? record('r9', { sensitivity: 1 }) : row)) };
  const outcome = await sink.deliver(restricted);
  expect(outcome.rejects.map(({ row }) => row)).toEqual([3, 9, 13]);
  expect(core.feed('feed').quarantine.map((row) => row.record)).toEqual([{ sensitivity: 0 }, { sensitivity: 1 }, {}]);
});

test('where the feed as such is refused nothing is called wrong with its rows', async () => {
  const sink = sinkOf();
  await sink.synchronise();
  core.refuse = () => 500;
  await expect(sink.deliver(pageOf(['r0'], 'one'))).rejects.toThrow('transient: core-failing');
  core.refuse = () => 400;
  await expect(sink.deliver(pageOf(named(0, 3), 'one'))).rejects.toThrow('system: batch-refused');
  core.refuse = undefined;
  expect([(await sink.deliver(pageOf(named(0, 3), 'one'))).applied, core.feed('feed').quarantine]).toEqual([3, []]);
});

test('a row too long for any batch is never sent, and stops nobody', async () => {
  const sink = sinkOf();
  await sink.synchronise();
  const page = pageOf(named(0, 5), 'one');
  const outcome = await sink.deliver({ ...page, records: page.records.map((row) => (row.ref === 'r2' ? record('r2', { caseRef: 'x'.repeat(4 * 1024 * 1024) }) : row)) });
  expect([outcome.applied, outcome.rejects.map(({ row }) => row), held()]).toEqual([4, [2], ['r0', 'r1', 'r3', 'r4']]);
});

test('an outage is waited for, and never taken for a matter of rows', async () => {
  const sink = sinkOf();
  await sink.synchronise();
  core.refuse = () => 503;
  await expect(sink.deliver(pageOf(named(0, 3), 'one'))).rejects.toThrow('transient: core-unavailable');
  expect(core.counts.batches).toBe(2);
});

test('where more rows are refused than are ever wrong by themselves, the feed waits for a person', async () => {
  const sink = sinkOf();
  await sink.synchronise();
  core.refuse = breaksOn(...named(0, 30));
  await expect(sink.deliver(pageOf(named(0, 30), 'one'))).rejects.toThrow('core-failing');
  expect([core.feed('feed').quarantine, core.feed('feed').cursor]).toEqual([[], null]);
  for (const ref of named(0, mostApart)) await sink.deliver(pageOf([ref], `at ${ref}`));
  await expect(sink.deliver(pageOf(['r10'], 'one'))).rejects.toThrow('core-failing');
  core.refuse = breaksOn('r11');
  await sink.deliver(pageOf(['r10'], 'ten'));
  expect((await sink.deliver(pageOf(['r11'], 'eleven'))).rejected).toBe(1);
});

test('killed among the halves, a page is read again from where the feed stood, its beginning too', async () => {
  core.refuse = breaksOn('r1');
  const first = sinkOf();
  await first.synchronise();
  let parts = 0;
  const refuse = core.refuse;
  core.refuse = (batch) => {
    const status = refuse(batch);
    if (status === undefined) parts += 1;
    return parts > 1 ? 503 : status;
  };
  await expect(first.deliver(pageOf(named(0, 8), 'one'))).rejects.toThrow('core-unavailable');
  expect(held().length).toBeGreaterThan(0);
  core.refuse = refuse;
  const next = sinkOf();
  expect((await next.synchronise()).cursor).toBe(null);
  const outcome = await next.deliver(pageOf(named(0, 8), 'one'));
  expect([outcome.applied + outcome.unchanged, outcome.rejected, held()]).toEqual([7, 1, named(0, 8).filter((ref) => ref !== 'r1')]);
  expect((await sinkOf().synchronise()).cursor).toBe('one');
});
