import { expect, test } from 'vitest';

import { conserve } from './conserve.ts';
import type { Page, PageOutcome } from './page.ts';

const page: Page = { mode: 'full', records: [{ ref: 'a', record: {} }, { ref: 'b', record: {} }], tombstones: [], rejects: [], cursor: 'c', complete: true };
const outcome = (counts: Partial<PageOutcome>): PageOutcome => ({ applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1, ...counts });
const last: Page = { ...page, generation: { id: 'g', page: 1, last: true } };

test('a reply that adds up is accepted', () => {
  expect(() => conserve(page, outcome({ applied: 1, rejected: 1, rejects: [{ row: 1, pointer: '/date', rule: 'format' }, { row: 1, pointer: '', rule: 'no-subject' }] }))).not.toThrow();
});

test.each([
  ['a row that nobody answers for', page, outcome({ applied: 1 })],
  ['a row that is answered twice', page, outcome({ applied: 2, unchanged: 1 })],
  ['a rejected row without a reason', page, outcome({ applied: 1, rejected: 1 })],
  ['a reason for a row that was not sent', page, outcome({ applied: 1, rejected: 1, rejects: [{ row: 2, pointer: '', rule: 'format' }] })],
  ['removals before the last page', page, outcome({ applied: 2, tombstoned: 1 })],
  ['more than the listing can have removed', last, outcome({ applied: 4 })],
])('%s breaks the conservation law', (_name, sent, answered) => {
  expect(() => conserve(sent, answered)).toThrow('system: conservation-broken');
});

test('the last page of a listing may also answer for the records it left out', () => {
  expect(() => conserve(last, outcome({ applied: 2, tombstoned: 7 }))).not.toThrow();
});
