import { expect, test } from 'vitest';

import type { Said } from './tally.ts';
import { tally } from './tally.ts';

/** `a:same b:different`, the oldest first. */
const said = (text: string): Said[] => text.split(' ').filter(Boolean).map((one): Said => ({ accountId: one.split(':')[0] ?? '', outcome: (one.split(':')[1] ?? 'unsure') as Said['outcome'] }));

test.each([
  ['', 1, undefined],
  ['a:same', 1, 'same'],
  ['a:same', 2, undefined],
  ['a:same a:same', 2, undefined],
  ['a:same b:same', 2, 'same'],
  ['a:different b:different', 2, 'different'],
  ['a:same b:different', 1, undefined],
  ['a:same b:different c:same', 2, 'same'],
  ['a:same b:same c:different d:different', 2, undefined],
  ['a:same b:unsure', 1, 'same'],
  ['a:same b:same a:unsure', 2, undefined],
  ['a:same a:different', 1, 'different'],
] as const)('"%s" of %i needed comes to %s', (text, needed, outcome) => {
  expect(tally(said(text), needed)).toBe(outcome);
});
