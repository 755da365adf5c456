import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ClusterEdge, ClusterNode } from './cluster.ts';
import { clusterComponent } from './cluster.ts';
import type { Constraints, IdPair } from './constraints.ts';
import { settleConstraints } from './constraints.ts';
import { decide } from './decide.ts';
import { currentModel } from './model.ts';
import { anyPerson } from './testing/any-person.ts';
import { shortPerson } from './testing/short-person.ts';

const pairsOf = (text: string): IdPair[] => text.split(' ').filter(Boolean).map((pair): IdPair => [pair[0] ?? '', pair[1] ?? '']);
const settled = (ids: string, must: string, cannot: string, uniqueWithin?: Constraints['uniqueWithin']): ReturnType<typeof settleConstraints> =>
  settleConstraints(ids.split(''), { must: pairsOf(must), cannot: pairsOf(cannot), ...(uniqueWithin === undefined ? {} : { uniqueWithin }) });
const blocks = ({ blocks: all }: ReturnType<typeof settleConstraints>): string[] => all.map((block) => block.join('')).toSorted();

describe('settling decisions', () => {
  test('links chain, and a bar holds for the whole of both blocks', () => {
    const { isApart, ...rest } = settled('abcde', 'ab bc', 'cd');
    expect(blocks({ isApart, ...rest })).toEqual(['abc', 'd', 'e']);
    expect([isApart('a', 'd'), isApart('d', 'b'), isApart('a', 'e')]).toEqual([true, true, false]);
    expect(rest.contradictions).toEqual([]);
  });

  test('a chain that a bar contradicts is reported and does not hold; links beside it do', () => {
    const outcome = settled('abcde', 'ab bc cd', 'ac');
    expect(outcome.contradictions).toEqual([{ cannot: ['a', 'c'], must: [['a', 'b'], ['b', 'c']] }]);
    expect(blocks(outcome)).toEqual(['a', 'b', 'cd', 'e']);
    expect(outcome.isApart('a', 'd')).toBe(true);
  });

  test('the same pair both ways is a contradiction that keeps them apart', () => {
    const outcome = settled('ab', 'ab', 'ba');
    expect(outcome.contradictions).toHaveLength(1);
    expect([blocks(outcome), outcome.isApart('a', 'b')]).toEqual([['a', 'b'], true]);
  });

  test('a source that lists a person once keeps its own apart, unless they were linked by a decision', () => {
    const sources = new Map([['a', ['gp']], ['b', ['gp']], ['c', ['gp', 'school']], ['d', ['school']]]);
    const free = settled('abcd', '', '', sources);
    expect([free.isApart('a', 'b'), free.isApart('c', 'd'), free.isApart('a', 'd')]).toEqual([true, true, false]);
    const linked = settled('abcd', 'ab', '', sources);
    expect([linked.isApart('a', 'b'), linked.isApart('a', 'c')]).toEqual([false, true]);
  });
});

function edgesOf(nodes: readonly ClusterNode[]): ClusterEdge[] {
  return nodes.flatMap((one, at) =>
    nodes.slice(at + 1).flatMap((other) => {
      const { band, weightBits } = decide(one.features, other.features, currentModel);
      return band === 'different' ? [] : [{ a: one.id, b: other.id, weightBits }];
    }),
  );
}

const groupOf = (groups: readonly string[][], id: string): readonly string[] => groups.find((group) => group.includes(id)) ?? [];

describe('clusters under decisions', () => {
  const golden = [
    { id: 'police', features: shortPerson({ name: 'Mr James Herbert / Bond', born: '1968-11-04', at: '22 The High Street, Cowbridge, CF71 7AA' }) },
    { id: 'adults', features: shortPerson({ name: 'James / Bond', born: '1968-04-11', at: '22 The High Street' }) },
    { id: 'stranger', features: shortPerson({ name: 'Mair / Prydderch', born: '2001-01-09', at: '1 Heol Penlan, SA1 1AA' }) },
  ];

  test('what the weights join a decision parts, and what they part it joins', () => {
    const edges = edgesOf(golden);
    expect(clusterComponent(golden, edges, currentModel)).toEqual([['adults', 'police'], ['stranger']]);
    expect(clusterComponent(golden, edges, currentModel, { must: [], cannot: [['adults', 'police']] })).toEqual([['adults'], ['police'], ['stranger']]);
    expect(clusterComponent(golden, edges, currentModel, { must: [['stranger', 'police']], cannot: [['adults', 'police']] })).toEqual([['adults'], ['police', 'stranger']]);
  });

  test('later records of the new name go with both that were linked, unless something else rules them out', () => {
    const at = '1 Heol Penlan, SA1 1AA';
    const before = { id: 'before', features: shortPerson({ name: 'Owain / Prydderch', born: '2001-01-09', nhs: '999 000 0026', at }) };
    const after = { id: 'after', features: shortPerson({ name: 'Mair / Llewelyn', born: '2001-01-09', at }) };
    const later = { id: 'later', features: shortPerson({ name: 'Mair / Llewelyn', born: '2001-01-09', at: '9 Park Road, B12 9AA' }) };
    const other = { id: 'other', features: shortPerson({ name: 'Mair / Llewelyn', born: '2001-01-09', nhs: '999 000 0107', at }) };
    const linked = (nodes: ClusterNode[]): string[][] => clusterComponent(nodes, edgesOf(nodes), currentModel, { must: [['before', 'after']], cannot: [] });
    expect(linked([before, after, later])).toEqual([['after', 'before', 'later']]);
    expect(groupOf(linked([before, after, other]), 'other')).toEqual(['other']);
  });

  test('two thin records that may not be one person do not share the home that fits both', () => {
    const nodes = [
      { id: 'dated', features: shortPerson({ name: 'James / Bond', born: '1968-11-04', sex: 'male', at: '22 High Street, CF71 7AA' }) },
      { id: 'one', features: shortPerson({ name: 'James / Bond', sex: 'male', at: '22 High Street, CF71 7AA' }) },
      { id: 'other', features: shortPerson({ name: 'James / Bond', sex: 'male', at: '22 High Street, CF71 7AA' }) },
    ];
    const edges = edgesOf(nodes);
    expect(clusterComponent(nodes, edges, currentModel)).toEqual([['dated', 'one', 'other']]);
    expect(clusterComponent(nodes, edges, currentModel, { must: [], cannot: [['one', 'other']] })).toEqual([['dated'], ['one'], ['other']]);
  });

  const anyNodes = fc.array(anyPerson, { minLength: 2, maxLength: 8 }).map((people) => people.map((features, at) => ({ id: `n${at}`, features })));
  const anyPairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]): IdPair => [`n${a}`, `n${b}`]), { maxLength: 5 });
  const anySources = fc.array(fc.constantFrom([], ['gp'], ['gp', 'school']), { minLength: 8, maxLength: 8 }).map((lists) => new Map(lists.map((list, at) => [`n${at}`, list])));
  const options = { seed: 20261121, numRuns: 300 };

  test('every decision that no other contradicts holds, and each node is in one group', () => {
    fc.assert(
      fc.property(anyNodes, anyPairs, anyPairs, anySources, (nodes, must, cannot, uniqueWithin) => {
        const constraints = { must, cannot, uniqueWithin };
        const groups = clusterComponent(nodes, edgesOf(nodes), currentModel, constraints);
        expect(groups.flat().toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        const { blocks: together, isApart } = settleConstraints(nodes.map(({ id }) => id), constraints);
        for (const block of together) for (const id of block) expect(groupOf(groups, id)).toEqual(groupOf(groups, block[0] ?? ''));
        for (const group of groups) for (const a of group) for (const b of group) expect(isApart(a, b)).toBe(false);
        const ids = new Set(nodes.map(({ id }) => id));
        const barred = cannot.filter(([a, b]) => a !== b && ids.has(a) && ids.has(b));
        expect(barred.filter(([a, b]) => groupOf(groups, a) === groupOf(groups, b))).toEqual([]);
      }),
      options,
    );
  });

  test('the order of nodes, edges and decisions changes nothing', () => {
    fc.assert(
      fc.property(anyNodes, anyPairs, anyPairs, anySources, fc.boolean(), (nodes, must, cannot, uniqueWithin, swap) => {
        const turned = (pairs: readonly IdPair[]): IdPair[] => pairs.map(([a, b]): IdPair => (swap ? [b, a] : [a, b])).toReversed();
        const edges = edgesOf(nodes);
        const one = clusterComponent(nodes, edges, currentModel, { must, cannot, uniqueWithin });
        const other = clusterComponent(nodes.toReversed(), edges.toReversed(), currentModel, { must: [...turned(must), ...must], cannot: turned(cannot), uniqueWithin });
        expect(other).toEqual(one);
      }),
      options,
    );
  });

  test('no decisions, no difference', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(clusterComponent(nodes, edgesOf(nodes), currentModel, { must: [], cannot: [], uniqueWithin: new Map() })).toEqual(clusterComponent(nodes, edgesOf(nodes), currentModel));
      }),
      options,
    );
  });
});
