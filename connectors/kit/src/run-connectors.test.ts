import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import type { Backoff } from './backoff.ts';
import type { Connector } from './connector.ts';
import type { Page, PageOutcome } from './page.ts';
import { runConnectors } from './run-connectors.ts';
import type { RunEvent } from './run-event.ts';
import { createTestWorld, startFakeCore } from './testing/index.ts';
import type { FakeCore } from './testing/index.ts';

let core: FakeCore;
let stateFolder: string;
beforeEach(async () => {
  core = await startFakeCore();
  stateFolder = await mkdtemp(join(tmpdir(), 'kit-'));
});
afterEach(async () => {
  await core.close();
  await rm(stateFolder, { recursive: true });
});

const recordOf = (ref: string): unknown => ({ sourceRef: ref, service: 'police', kind: 'event', date: '2026-11-01', status: 'closed', addresses: [{ lines: ['1 High Street'], role: 'home' }], contact: { team: 'Desk' }, sensitivity: 0 });

/** Five pages of two rows; the cursor is the number of the page. Every outcome it hears of is kept. */
function counting(heard: (number | undefined)[], failed: string[] = []): Connector<unknown> & Required<Pick<Connector<unknown>, 'read'>> {
  return {
    id: 'counting',
    config: z.strictObject({}),
    delivers: { modes: ['delta'], deletes: ['explicit'] },
    check: () => Promise.resolve([]),
    async *read(_context, cursor): AsyncGenerator<Page, void, PageOutcome> {
      for (let page = Number(cursor ?? 0) + 1; page <= 5; page += 1) {
        const records = [`${page}a`, `${page}b`].map((ref) => ({ ref, record: recordOf(ref) }));
        try {
          const outcome = yield { mode: 'delta', records, tombstones: [], rejects: [], cursor: String(page), complete: page === 5 };
          heard.push(outcome.applied);
        } catch (error) {
          failed.push(error instanceof Error ? error.message : '');
          throw error;
        }
      }
    },
  };
}

async function run(connector: Connector<unknown>, options: { attempts?: number; backoff?: Backoff; random?: () => number } = {}): Promise<RunEvent[]> {
  const { random, ...rest } = options;
  const events: RunEvent[] = [];
  const feeds = [{ feedId: 'f', connector, config: {}, client: core.client }];
  await runConnectors({
    coreUrl: core.coreUrl, feeds, stateFolder, pollMs: 5, world: { ...createTestWorld(), ...(random === undefined ? {} : { random }) }, signal: AbortSignal.timeout(20_000), once: true, backoff: { baseMs: 1, capMs: 1 },
    onEvent: (event) => events.push(event), ...rest,
  });
  return events;
}

test('every page is delivered once, in order, and the connector hears what became of it', async () => {
  const heard: (number | undefined)[] = [];
  const events = await run(counting(heard));
  expect(heard).toEqual([2, 2, 2, 2, 2]);
  expect(core.feed('f').batches.map(({ sequence, previousCursor, cursor }) => [sequence, previousCursor, cursor])).toEqual([[1, null, '1'], [2, '1', '2'], [3, '2', '3'], [4, '3', '4'], [5, '4', '5']]);
  expect(events.at(-2)).toMatchObject({ kind: 'idle', pages: 5 });
});

test('a second run starts from the cursor that core-api holds', async () => {
  await run(counting([]));
  const heard: (number | undefined)[] = [];
  await run(counting(heard));
  expect(heard).toEqual([]);
  expect(core.counts.batches).toBe(5);
});

test('a lost reply, a 503 with Retry-After and an ended token lose and double nothing', async () => {
  core.faults.push('reply-lost', { status: 503, retryAfterSeconds: 0 }, 'token-ended', { status: 429 });
  const heard: (number | undefined)[] = [];
  await run(counting(heard));
  expect(heard).toEqual([2, 2, 2, 2, 2]);
  expect(core.feed('f').records.size).toBe(10);
  expect(core.counts.tokens).toBe(2);
});

test('when core-api stays down the connector is told, and the feed goes on by itself once it is back', async () => {
  core.faults.push({ status: 503 }, { status: 503 }, { status: 503 });
  const failed: string[] = [];
  const events = await run(counting([], failed), { attempts: 2 });
  expect(failed).toEqual(['transient: core-unavailable']);
  expect(events.filter(({ kind }) => kind === 'waiting')).toMatchObject([{ code: 'core-unavailable', failures: 1 }]);
  expect(core.feed('f').records.size).toBe(10);
});

test('a feed that another runner has moved on is read again from its current cursor', async () => {
  const feed = core.feed('f');
  const meddling = counting([]);
  let meddled = false;
  const connector: Connector<unknown> = {
    ...meddling,
    read: async function* (context, cursor) {
      const pages = meddling.read(context, cursor);
      for (let step = await pages.next(); step.done !== true; ) {
        if (!meddled && step.value.cursor === '3') {
          meddled = true;
          feed.receive({ sequence: 3, previousCursor: '2', cursor: '4', mode: 'delta', rows: [] });
        }
        step = await pages.next(yield step.value);
      }
    },
  };
  const events = await run(connector);
  expect(events.filter(({ kind }) => kind === 'waiting')).toMatchObject([{ code: 'position-lost', retryInMs: 0 }]);
  expect(feed.cursor).toBe('5');
  expect([...feed.records.keys()]).toEqual(['1a', '1b', '2a', '2b', '5a', '5b']);
});

test.each([
  ['sequence-conflict', 'position-lost'],
  ['cursor-conflict', 'position-lost'],
  ['generation-conflict', 'generation-lost'],
])('a %s is not sent again: the feed’s position is asked for at once, and reading goes on from there', async (refusal, code) => {
  core.faults.push({ status: 409, code: refusal });
  const failed: string[] = [];
  const events = await run(counting([], failed), { backoff: { baseMs: 60_000, capMs: 60_000 } });
  expect(failed).toEqual([`transient: ${code}`]);
  expect(events.filter(({ kind }) => kind === 'waiting')).toMatchObject([{ code, failures: 1, retryInMs: 0 }]);
  expect(core.counts.batches).toBe(6);
  expect(core.feed('f').records.size).toBe(10);
});

test('a feed whose position is disputed again and again rests between two tries', async () => {
  for (let conflict = 0; conflict < 3; conflict += 1) core.faults.push({ status: 409, code: 'cursor-conflict' });
  const events = await run(counting([]), { backoff: { baseMs: 4, capMs: 16 }, random: () => 1 });
  expect(events.filter(({ kind }) => kind === 'waiting')).toMatchObject([{ retryInMs: 0 }, { retryInMs: 8 }, { retryInMs: 16 }]);
});

test('a configuration that does not fit is refused before anything is contacted', async () => {
  const feeds = [{ feedId: 'f', connector: counting([]), config: { surplus: 1 }, client: core.client }];
  await expect(runConnectors({ coreUrl: core.coreUrl, feeds, stateFolder, pollMs: 5, world: createTestWorld(), signal: AbortSignal.timeout(5_000) })).rejects.toThrow('config: config-invalid:f');
  expect(core.counts.tokens).toBe(0);
});

test('an abort ends every feed and leaves no page half delivered', async () => {
  const stop = new AbortController();
  const feeds = [{ feedId: 'f', connector: counting([]), config: {}, client: core.client }];
  const kinds: string[] = [];
  await runConnectors({
    coreUrl: core.coreUrl, feeds, stateFolder, pollMs: 60_000, world: createTestWorld(), signal: stop.signal,
    onEvent: ({ kind }) => {
      kinds.push(kind);
      if (kind === 'idle') stop.abort();
    },
  });
  expect(kinds.at(-1)).toBe('stopped');
});
