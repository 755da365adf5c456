import { expect, test } from 'vitest';

import { holdPage } from './hold-page.ts';
import type { Page } from './page.ts';

const page: Page = { mode: 'delta', records: [{ ref: 'a', record: {} }], tombstones: [{ ref: 'b' }], rejects: [{ row: 3, column: null, rule: 'cell-count' }], leftOut: { 'not-relevant': 2 }, read: 5, cursor: 'c', complete: true };

test('a page that answers for each row it read is let through, as is one that does not say', () => {
  const { read: _read, ...silent } = page;
  expect(() => [page, silent].forEach(holdPage)).not.toThrow();
});

test.each<[string, Partial<Page>, string]>([
  ['a row that nobody answers for', { read: 6 }, 'page-not-conserved'],
  ['a row that is answered for twice', { read: 4 }, 'page-not-conserved'],
  ['more rows than a batch may have', { records: Array.from({ length: 1_000 }, (_, row) => ({ ref: String(row), record: {} })), read: 1_004 }, 'page-too-large'],
  ['an empty cursor', { cursor: '' }, 'cursor-unusable'],
  ['a cursor that core-api would not store', { cursor: 'x'.repeat(4_001) }, 'cursor-unusable'],
])('%s is our fault, and never a success', (_name, change, code) => {
  expect(() => holdPage({ ...page, ...change })).toThrow(`system: ${code}`);
});
