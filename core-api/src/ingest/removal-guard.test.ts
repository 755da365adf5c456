import { expect, it } from 'vitest';

import type { Listing } from './removal-guard.ts';
import { removalGuard } from './removal-guard.ts';

const usual: Listing = { rowsRead: 980, expectedRows: 980, live: 1_000, missing: 20 };

it.each<[string, Partial<Listing>, ReturnType<typeof removalGuard>]>([
  ['a usual day removes what is missing', {}, undefined],
  ['a small feed may lose twenty', { rowsRead: 10, expectedRows: 10, live: 30, missing: 20 }, undefined],
  ['a row count that disagrees holds', { expectedRows: 1_000 }, 'rows-disagree'],
  ['no row count given is no disagreement', { expectedRows: undefined }, undefined],
  ['an empty listing holds, however small the feed', { rowsRead: 0, expectedRows: 0, live: 3, missing: 3 }, 'empty-listing'],
  ['more than one in twenty holds', { live: 1_000, missing: 51 }, 'shrunken-listing'],
  ['one in twenty does not', { live: 1_000, missing: 50 }, undefined],
  ['more than 500 holds, however large the feed', { live: 1_000_000, missing: 501 }, 'shrunken-listing'],
  ['nothing missing is never held', { rowsRead: 0, expectedRows: 5, live: 0, missing: 0 }, undefined],
])('%s', (_name, change, verdict) => expect(removalGuard({ ...usual, ...change })).toBe(verdict));
