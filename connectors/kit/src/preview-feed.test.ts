import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { exampleRegister } from '../template/src/index.ts';
import { registerInMemory } from '../test/register-in-memory.ts';
import type { Connector } from './connector.ts';
import { feedContext } from './feed-context.ts';
import { previewFeed } from './preview-feed.ts';
import type { Preview, PreviewOptions } from './preview-feed.ts';
import { recallRows } from './recall-rows.ts';
import { openRowMemory } from './row-memory.ts';
import { sample, samples } from './testing/conformance/samples.ts';
import type { FakeSource } from './testing/conformance/specimen.ts';
import { createTestWorld } from './testing/test-world.ts';

let stateFolder: string;
let source: FakeSource;
beforeEach(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'preview-'));
  source = registerInMemory('full');
});
afterEach(() => rm(stateFolder, { recursive: true }));

const connector = exampleRegister as Connector<unknown>;
async function preview(options: Partial<PreviewOptions> = {}): Promise<Preview> {
  const world = { ...createTestWorld(), fetch: source.network ?? globalThis.fetch };
  const context = await feedContext({ feedId: 'f', connector, config: connector.config.parse(source.config), stateFolder }, world, AbortSignal.timeout(5_000), () => undefined);
  return previewFeed(connector, context, { cursor: null, rows: 50, pages: 1_000, ...options });
}

test('a dry run counts everything, shows the first rows masked, and leaves no trace', async () => {
  await source.hold([...samples(7), sample('Wrong', { defect: 'bad-date' }), sample('Poison', { defect: 'garbage' }), sample('Never', { defect: 'never-load' })]);
  const { counts, rows, rejects, refused, whole, error } = await preview({ rows: 2 });
  expect({ counts, whole, error }).toEqual({ counts: { pages: 4, read: 10, records: 8, tombstones: 0, rejects: 2, refused: 1, leftOut: 0 }, whole: true, error: undefined });
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/Canary/);
  expect(rejects).toEqual([{ row: 8, column: null, rule: 'row-unreadable' }, { row: 9, column: 'sensitivity', rule: 'never-load' }]);
  expect(refused).toMatchObject([{ row: 7, pointer: '/date' }]);
  expect(await readdir(join(stateFolder, 'f'))).toEqual([]);
});

test('beside what was delivered before, it tells what would be added, changed and removed', async () => {
  const memory = await openRowMemory(join(stateFolder, 'rows'));
  const outcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 };
  await source.hold(samples(7));
  const context = await feedContext({ feedId: 'g', connector, config: connector.config.parse(source.config), stateFolder }, { ...createTestWorld(), fetch: source.network ?? globalThis.fetch }, AbortSignal.timeout(5_000), () => undefined);
  const pages = exampleRegister.read?.({ ...context, config: exampleRegister.config.parse(source.config) }, null);
  for (let step = await pages?.next(); step?.done === false; step = await pages?.next(outcome)) await memory.note(step.value, outcome);
  await source.hold([...samples(4), sample('R5', { given: 'Changed' }), sample('New')]);
  expect((await preview({ before: await recallRows(join(stateFolder, 'rows')) })).would).toEqual({ add: 1, change: 1, same: 4, remove: 2 });
  expect((await preview({ before: await recallRows(join(stateFolder, 'rows')), pages: 1 })).would).toEqual({ add: 0, change: 0, same: 3, remove: 0 });
  expect((await recallRows(join(stateFolder, 'rows'))).count).toBe(7);
  await memory.close();
});

test('a source that fails is told with what was read until then', async () => {
  await source.hold(samples(8));
  await source.fault('next-page-fails');
  expect(await preview()).toMatchObject({ counts: { pages: 1, read: 3 }, whole: false, error: { kind: 'transient', code: 'source-busy' } });
});
