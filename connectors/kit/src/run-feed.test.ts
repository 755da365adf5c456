import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import type { Accept, Connector } from './connector.ts';
import type { Page, PageOutcome } from './page.ts';
import { runConnectors } from './run-connectors.ts';
import type { RunEvent } from './run-event.ts';
import type { RunOptions } from './run-options.ts';
import { schemaHash } from './source-schema.ts';
import type { SourceSchema } from './source-schema.ts';
import { createTestWorld, startFakeCore } from './testing/index.ts';
import type { FakeCore } from './testing/index.ts';

let core: FakeCore;
let stateFolder: string;
beforeEach(async () => {
  core = await startFakeCore();
  stateFolder = await mkdtemp(join(tmpdir(), 'feed-'));
});
afterEach(async () => {
  await core.close();
  await rm(stateFolder, { recursive: true });
});

const recordOf = (ref: string): unknown => ({ sourceRef: ref, service: 'police', kind: 'event', date: '2026-11-01', status: 'closed', addresses: [{ lines: ['1 High Street'], role: 'home' }], contact: { team: 'Desk' }, sensitivity: 0 });
const pageOf = (ref: string, change: Partial<Page> = {}): Page => ({ mode: 'delta', records: [{ ref, record: recordOf(ref) }], tombstones: [], rejects: [], cursor: ref, complete: true, ...change });
const base = { id: 'test', config: z.strictObject({}), check: () => Promise.resolve([]) } as const;
const reading = (read: NonNullable<Connector<unknown>['read']>, more: Partial<Connector<unknown>> = {}): Connector<unknown> => ({ ...base, delivers: { modes: ['delta'], deletes: [] }, read, ...more });
const onePage = (page: Page): Connector<unknown> => reading(async function* (): AsyncGenerator<Page, void, PageOutcome> {
  yield page;
});

async function run(connectors: Readonly<Record<string, Connector<unknown>>>, options: Partial<RunOptions> & { acceptedSchema?: string } = {}): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  const { acceptedSchema, ...rest } = options;
  const feeds = Object.entries(connectors).map(([feedId, connector]) => ({ feedId, connector, config: {}, client: core.client, ...(acceptedSchema === undefined ? {} : { acceptedSchema }) }));
  await runConnectors({
    coreUrl: core.coreUrl, feeds, stateFolder, pollMs: 5, world: createTestWorld(), signal: AbortSignal.timeout(20_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 },
    onEvent: (event) => events.push(event), ...rest,
  });
  return events;
}
const codes = (events: readonly RunEvent[]): string[] => events.flatMap((event) => (event.kind === 'waiting' ? [`${event.error} ${event.code}`] : []));

test.each<[string, Page, string]>([
  ['a page that does not answer for each row it read', pageOf('a', { read: 2 }), 'system page-not-conserved'],
])('%s is not sent, and the run is no success', async (_name, page, code) => {
  expect(codes(await run({ f: onePage(page) }))).toEqual([code]);
  expect(core.counts.batches).toBe(0);
});

test('a source whose next page is the same page is not read for ever', async () => {
  const looping = reading(async function* (): AsyncGenerator<Page, void, PageOutcome> {
    for (;;) yield pageOf('a', { complete: false });
  });
  expect(codes(await run({ f: looping }))).toEqual(['system reading-endless']);
  expect(core.feed('f').records.size).toBe(1);
});

test('a breaking change of the source holds the feed until a person has accepted the new schema; a field more does not', async () => {
  let schema: SourceSchema = { streams: [{ name: 's', fields: [{ name: 'id', type: 'text', required: true }] }] };
  let ref = 0;
  const source = reading(async function* (): AsyncGenerator<Page, void, PageOutcome> {
    ref += 1;
    yield pageOf(`r${ref}`);
  }, { discover: () => Promise.resolve(schema) });
  const field = (name: string): SourceSchema['streams'][number]['fields'][number] => ({ name, type: 'text', required: false });
  expect(codes(await run({ f: source }))).toEqual([]);
  schema = { streams: [{ name: 's', fields: [{ name: 'id', type: 'text', required: true }, field('more')] }] };
  expect(codes(await run({ f: source }))).toEqual([]);
  schema = { streams: [{ name: 's', fields: [field('more')] }] };
  expect(codes(await run({ f: source }))).toEqual(['data schema-drift']);
  expect(codes(await run({ f: source }))).toEqual(['data schema-drift']);
  expect(core.feed('f').records.size).toBe(2);
  expect(codes(await run({ f: source }, { acceptedSchema: schemaHash(schema) }))).toEqual([]);
  expect(codes(await run({ f: source }))).toEqual([]);
  expect(core.feed('f').records.size).toBe(4);
});

test('a connector that judges drift itself is not held by the runner', async () => {
  let name = 'id';
  const source = reading(async function* (): AsyncGenerator<Page, void, PageOutcome> {
    yield pageOf(`with-${name}`);
  }, { delivers: { modes: ['delta'], deletes: [], drift: 'connector' }, discover: () => Promise.resolve({ streams: [{ name: 's', fields: [{ name, type: 'text', required: true }] }] }) });
  await run({ f: source });
  name = 'number';
  expect(codes(await run({ f: source }))).toEqual([]);
  expect([...core.feed('f').records.keys()]).toEqual(['with-id', 'with-number']);
});

test.each([[() => [{ host: 'source.example', port: 443 }]], [undefined]])('what a connector asks of a host that it did not declare is refused (%#)', async (hosts) => {
  let asked: unknown;
  const straying = reading(async function* ({ fetch }): AsyncGenerator<Page, void, PageOutcome> {
    asked = await fetch(new Request('https://elsewhere.example/')).catch((error: unknown) => error);
    yield pageOf('a');
  }, hosts === undefined ? {} : { hosts });
  await run({ f: straying });
  expect(asked).toMatchObject({ kind: 'config', code: 'host-not-declared' });
});

test('no more feeds are read at once than the runner may', async () => {
  let running = 0;
  let most = 0;
  // The first waits for the second, however long a busy machine takes to begin it.
  const two = Promise.withResolvers<undefined>();
  const slow = reading(async function* (): AsyncGenerator<Page, void, PageOutcome> {
    running += 1;
    most = Math.max(most, running);
    if (running === 2) two.resolve(undefined);
    await two.promise;
    await new Promise((resolve) => setTimeout(resolve, 10));
    yield pageOf('a');
    running -= 1;
  });
  await run({ a: slow, b: slow, c: slow, d: slow }, { concurrency: 2 });
  expect([most, running]).toEqual([2, 0]);
});

test('pages that are pushed together are delivered one after another, each heard of after it was stored', async () => {
  const heard: number[] = [];
  const pushing: Connector<unknown> = {
    ...base, delivers: { modes: ['push'], deletes: [] },
    listen: async (_context, accept: Accept) => {
      await Promise.all(['a', 'b', 'c'].map(async (ref) => heard.push((await accept(pageOf(ref))).sequence)));
    },
  };
  await run({ f: pushing });
  expect(heard).toEqual([1, 2, 3]);
  expect(core.feed('f').batches.map(({ cursor, previousCursor }) => [previousCursor, cursor])).toEqual([[null, 'a'], ['a', 'b'], ['b', 'c']]);
});

test('more senders than may wait are told to come again, and nothing of theirs is lost in silence', async () => {
  const outcomes: string[] = [];
  const flooding: Connector<unknown> = {
    ...base, delivers: { modes: ['push'], deletes: [] },
    listen: async (_context, accept: Accept) => {
      await Promise.all(Array.from({ length: 100 }, (_, at) => accept(pageOf(`r${at}`)).then(() => outcomes.push('taken'), (error: unknown) => outcomes.push(String((error as { code?: string }).code)))));
    },
  };
  await run({ f: flooding });
  expect([outcomes.filter((one) => one === 'taken').length, outcomes.filter((one) => one === 'busy').length]).toEqual([64, 36]);
  expect(core.feed('f').records.size).toBe(64);
});
