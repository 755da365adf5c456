import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Page, PageOutcome } from './page.ts';
import { openRowMemory } from './row-memory.ts';
import type { RowMemory } from './row-memory.ts';

let folder: string;
let memory: RowMemory;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
  memory = await openRowMemory(folder);
});
afterEach(async () => {
  memory.close();
  await rm(folder, { recursive: true });
});

const outcome = (change: Partial<PageOutcome> = {}): PageOutcome => ({ applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1, ...change });
const rows = (...refs: string[]): Page['records'] => refs.map((ref) => ({ ref: ref.slice(0, 1), record: { name: `Canary ${ref}` } }));
const delta = (records: Page['records'], ...gone: string[]): Page => ({ mode: 'delta', records, tombstones: gone.map((ref) => ({ ref })), rejects: [], cursor: 'c', complete: true });
const listing = (id: string, ...refs: string[]): Page => ({ ...delta(rows(...refs)), mode: 'full', generation: { id, page: 1, last: true } });
const would = (page: Page, whole: boolean): unknown => {
  const comparison = memory.compare();
  comparison.add(page);
  return comparison.result(whole);
};

test('a dry run tells what is new, changed, the same and gone, and remembers nothing', () => {
  memory.note(delta(rows('a', 'b', 'c')), outcome());
  expect(would(delta(rows('a', 'b2', 'd'), 'c', 'x'), false)).toEqual({ add: 1, change: 1, same: 1, remove: 1 });
  expect(would(listing('l', 'a', 'b', 'd'), true)).toEqual({ add: 1, change: 0, same: 2, remove: 1 });
  expect(memory.count()).toBe(3);
});

test('rows that core-api refused are not remembered, tombstones are forgotten', () => {
  memory.note(delta(rows('a', 'b')), outcome({ rejected: 1, rejects: [{ row: 1, pointer: '', rule: 'no-subject' }] }));
  memory.note(delta(rows('c'), 'a'), outcome());
  expect(would(delta(rows('a', 'b', 'c')), false)).toEqual({ add: 2, change: 0, same: 1, remove: 0 });
});

test('a whole listing forgets whom it left out, one whose removals are held does not', () => {
  memory.note(listing('one', 'a', 'b', 'c'), outcome());
  memory.note(listing('two', 'a'), outcome({ held: 2 }));
  expect(memory.count()).toBe(3);
  memory.note(listing('three', 'a'), outcome({ tombstoned: 2 }));
  expect(memory.count()).toBe(1);
});

test('it survives the process and holds no value and no reference', async () => {
  memory.note(delta([{ ref: 'Reference-Canary', record: { name: 'Person-Canary' } }]), outcome());
  memory.close();
  memory = await openRowMemory(folder);
  expect(memory.count()).toBe(1);
  for (const file of await readdir(folder)) expect((await readFile(join(folder, file))).toString('latin1')).not.toContain('Canary');
});
