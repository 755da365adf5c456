import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IdPair } from '../match/constraints.ts';
import { holdViewed } from './hold-viewed.ts';

const pairsOf = (text: string): IdPair[] => text.split(' ').filter(Boolean).map((pair): IdPair => [pair[0] ?? '', pair[1] ?? '']);

/** Groups as `ab c`, persons before as `P:ab Q:c`, who was seen as `P`. */
function hold(groups: string, persons: string, viewed: string, decided: { must?: string; cannot?: string } = {}): ReturnType<typeof holdViewed> {
  const personOf = new Map(persons.split(' ').flatMap((entry) => (entry.split(':')[1] ?? '').split('').map((id): [string, string] => [id, entry.split(':')[0] ?? ''])));
  return holdViewed({
    groups: groups.split(' ').map((group) => group.split('')),
    personOf,
    viewed: new Set(viewed.split('')),
    decided: { must: pairsOf(decided.must ?? ''), cannot: pairsOf(decided.cannot ?? '') },
    closeness: (a, b) => -Math.abs(a.charCodeAt(0) - b.charCodeAt(0)),
  });
}

describe('who was seen', () => {
  test('stays whole, and the nearest two contents are the question', () => {
    expect(hold('abx cd', 'P:abcd', 'P')).toEqual({ must: [['a', 'b'], ['a', 'c'], ['a', 'd']], cannot: [], changes: [{ kind: 'split', persons: ['P'], pair: ['b', 'c'] }] });
  });

  test('stays apart from anybody else, seen or not', () => {
    expect(hold('abc', 'P:ab Q:c', 'P').changes).toEqual([{ kind: 'merge', persons: ['P', 'Q'], pair: ['b', 'c'] }]);
    expect(hold('abc', 'P:ab Q:c', 'P').cannot).toEqual([['a', 'c'], ['b', 'c']]);
  });

  test('takes in new content without leave, and nobody else is held', () => {
    expect(hold('abx', 'P:ab', 'P').changes).toEqual([]);
    expect(hold('a b cd', 'P:ab Q:c R:d', 'S').changes).toEqual([]);
  });

  test('parts or joins when people have said so', () => {
    expect(hold('ab c', 'P:abc', 'P', { cannot: 'bc' }).changes).toEqual([]);
    expect(hold('abc', 'P:ab Q:c', 'P', { must: 'ac' }).changes).toEqual([]);
    expect(hold('abcd', 'P:a Q:b R:cd', 'PR', { must: 'ab bc' }).changes).toEqual([]);
  });
});

test('whatever clustering proposes, the order of contents and groups says nothing, and each change is asked once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const placing = fc.array(fc.nat(3), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(placing, placing, fc.subarray(['P0', 'P1', 'P2']), (groupAt, personAt, viewed) => {
      const groups = [...Map.groupBy(ids, (id) => groupAt[ids.indexOf(id)] ?? 0).values()];
      const entries = ids.map((id, at): [string, string] => [id, `P${personAt[at]}`]).filter(([, person]) => person !== 'P3');
      const given = { viewed: new Set(viewed), decided: { must: [], cannot: [] }, closeness: () => 0 };
      const one = holdViewed({ ...given, groups, personOf: new Map(entries) });
      const other = holdViewed({ ...given, groups: groups.map((group) => group.toReversed()).toReversed(), personOf: new Map(entries.toReversed()) });
      const named = ({ changes }: typeof one): string[] => changes.map(({ kind, persons, pair }) => `${kind} ${persons.join()} ${pair.join()}`).toSorted();
      expect(named(other)).toEqual(named(one));
      expect(new Set(named(one)).size).toBe(one.changes.length);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
