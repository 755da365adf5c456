import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Page, PageOutcome } from './page.ts';
import { recallRows } from './recall-rows.ts';
import { openRowMemory } from './row-memory.ts';
import type { RowMemory } from './row-memory.ts';
import { WrittenRow } from './written-row.ts';

let folder: string;
let memory: RowMemory;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
  memory = await openRowMemory(folder);
});
afterEach(async () => {
  await memory.close();
  await rm(folder, { recursive: true });
});

const outcome = (change: Partial<PageOutcome> = {}): PageOutcome => ({ applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1, ...change });
const rows = (...refs: string[]): Page['records'] => refs.map((ref) => ({ ref: ref.slice(0, 1), record: { name: `Canary ${ref}` } }));
const delta = (records: Page['records'], ...gone: string[]): Page => ({ mode: 'delta', records, tombstones: gone.map((ref) => ({ ref })), rejects: [], cursor: 'c', complete: true });
const listing = (id: string, ...refs: string[]): Page => ({ ...delta(rows(...refs)), mode: 'full', generation: { id, page: 1, last: true } });
const would = async (page: Page, whole: boolean): Promise<unknown> => {
  const comparison = await recallRows(folder);
  comparison.add(page);
  return comparison.result(whole);
};
const count = async (): Promise<number> => (await recallRows(folder)).count;

test('a dry run tells what is new, changed, the same and gone, and remembers nothing', async () => {
  await memory.note(delta(rows('a', 'b', 'c')), outcome());
  expect(await would(delta(rows('a', 'b2', 'd'), 'c', 'x'), false)).toEqual({ add: 1, change: 1, same: 1, remove: 1 });
  expect(await would(listing('l', 'a', 'b', 'd'), true)).toEqual({ add: 1, change: 0, same: 2, remove: 1 });
  expect(await count()).toBe(3);
});

test('rows that core-api refused are not remembered, tombstones are forgotten', async () => {
  await memory.note(delta(rows('a', 'b')), outcome({ rejected: 1, rejects: [{ row: 1, pointer: '', rule: 'no-subject' }] }));
  await memory.note(delta(rows('c'), 'a'), outcome());
  expect(await would(delta(rows('a', 'b', 'c')), false)).toEqual({ add: 2, change: 0, same: 1, remove: 0 });
});

test('what was told ahead is remembered as what was not', async () => {
  const page = delta([{ ref: 'a', record: { name: 'Canary a' } }, new WrittenRow('b', { name: 'Canary b' })], 'c');
  memory.ahead({ records: page.records, tombstones: page.tombstones });
  await memory.note(delta(rows('c')), outcome());
  await memory.note(page, outcome());
  expect(await would(delta(rows('a', 'b', 'c')), false)).toEqual({ add: 1, change: 0, same: 2, remove: 0 });
});

test('a whole listing forgets whom it left out, one whose removals are held does not', async () => {
  await memory.note(listing('one', 'a', 'b', 'c'), outcome());
  await memory.note(listing('two', 'a'), outcome({ held: 2 }));
  expect(await count()).toBe(3);
  await memory.note(listing('three', 'a'), outcome({ tombstoned: 2 }));
  expect(await count()).toBe(1);
});

test('it survives the process and holds no value and no reference', async () => {
  await memory.note(delta([{ ref: 'Reference-Canary', record: { name: 'Person-Canary' } }]), outcome());
  await memory.close();
  memory = await openRowMemory(folder);
  expect(await count()).toBe(1);
  for (const file of await readdir(folder)) expect((await readFile(join(folder, file))).toString('latin1')).not.toContain('Canary');
});

test('a listing that is resumed after a restart still forgets whom it leaves out, one that breaks off forgets nobody', async () => {
  const page = (number: number, last: boolean, ...refs: string[]): Page => ({ ...listing('two', ...refs), generation: { id: 'two', page: number, last } });
  await memory.note(listing('one', 'a', 'b', 'c', 'd'), outcome());
  await memory.note(page(1, false, 'a'), outcome());
  expect(await count()).toBe(4);
  await memory.close();
  memory = await openRowMemory(folder);
  await memory.note(page(2, true, 'b2'), outcome());
  expect(await would(listing('three', 'a', 'b2'), true)).toEqual({ add: 0, change: 0, same: 2, remove: 0 });
});

test('an entry that a crash cut short is dropped, and what follows is whole', async () => {
  await memory.note(delta(rows('a', 'b')), outcome());
  await memory.close();
  await truncate(join(folder, 'rows.log'), (await stat(join(folder, 'rows.log'))).size - 5);
  memory = await openRowMemory(folder);
  await memory.note(delta(rows('c')), outcome());
  expect(await would(delta(rows('a', 'b', 'c')), false)).toEqual({ add: 1, change: 0, same: 2, remove: 0 });
});

test('a file that is something else is begun anew', async () => {
  await memory.close();
  await writeFile(join(folder, 'rows.log'), 'something else altogether, and long enough to have had a header');
  memory = await openRowMemory(folder);
  expect(await count()).toBe(0);
});
