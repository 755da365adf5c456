import { expect, it } from 'vitest';

import { type Linked, pairwise } from './pairwise.ts';

const record = (about: string, linkedTo: string, organisation = 'A', household = 'home'): Linked => ({ about, linkedTo, organisation, household });

it('a perfect linkage scores 1 and has no false link', () => {
  const { precision, recall, f1, falseLinks } = pairwise([record('ann', '1'), record('ann', '1'), record('bob', '2')], 'all');
  expect({ precision, recall, f1, falseLinks }).toEqual({ precision: 1, recall: 1, f1: 1, falseLinks: 0 });
});

it('a missed pair costs recall, a false link costs precision and is told apart by household', () => {
  const records = [record('ann', '1'), record('ann', '1'), record('ann', '2'), record('bob', '1'), record('cy', '1', 'A', 'elsewhere')];
  expect(pairwise(records, 'all')).toEqual({ truePairs: 3, linkedPairs: 6, rightPairs: 1, falseLinks: 5, falseLinksInHousehold: 2, precision: 0.16667, recall: 0.33333, f1: 0.22222 });
});

it('between organisations, pairs of one organisation do not count', () => {
  const records = [record('ann', '1', 'A'), record('ann', '1', 'A'), record('ann', '1', 'B'), record('bob', '1', 'A')];
  expect(pairwise(records, 'organisations')).toMatchObject({ truePairs: 2, linkedPairs: 3, rightPairs: 2, falseLinks: 1, falseLinksInHousehold: 1 });
});

it('nothing linked at all is recall 0 and not an error', () => {
  expect(pairwise([record('ann', '1'), record('ann', '2')], 'all')).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});
