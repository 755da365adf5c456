import type { Linked, LinkRow, Model } from '@mast/core-api/link';
import { currentModel, linkRows } from '@mast/core-api/link';
import { expect, test } from 'vitest';

import { rowsOfRegisters } from '../registers/rows-of-registers.ts';
import { shuffled } from './shuffled.ts';

/** Edges and people by the rows' ids, in an order of their own, so that only what was decided is compared. */
function decided(rows: readonly LinkRow[], { edges, people }: Linked): { edges: string[]; people: string[] } {
  const idOf = (at: number): string => rows[at]?.id ?? '';
  return {
    edges: edges.map(({ a, b, weightBits, band }) => `${[idOf(a), idOf(b)].toSorted().join(' ')} ${weightBits.toFixed(3)} ${band}`).toSorted(),
    people: [...Map.groupBy(rows.keys(), (at) => people[at]).values()].map((places) => places.map(idOf).toSorted().join(' ')).toSorted(),
  };
}

const link = (rows: readonly LinkRow[], model: Model | 'train'): ReturnType<typeof decided> => decided(rows, linkRows(rows, model, { uniqueSources: new Set() }));

test('20,000 household rows in any order are the same people by the same pairs', { timeout: 60_000 }, () => {
  const rows = rowsOfRegisters({ profile: 'two-registers', records: 20_000, seed: 17 });
  const once = link(rows, currentModel);
  expect(once.people.length).toBeLessThan(rows.length * 0.7);
  for (const seed of [1, 2]) expect(link(shuffled(rows, seed), currentModel)).toEqual(once);
});

test('training on rows in another order learns the same, to the last bit that is written', { timeout: 60_000 }, () => {
  const rows = rowsOfRegisters({ profile: 'agencies', records: 3000, seed: 18, errorMultiplier: 3, nhsNumbers: 'none' });
  const once = link(rows, 'train');
  expect(once.people.length).toBeLessThan(rows.length);
  expect(link(shuffled(rows, 3), 'train')).toEqual(once);
});
