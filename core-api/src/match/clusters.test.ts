import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { ClusterEdge, ClusterNode } from './cluster.ts';
import { clusterComponent } from './cluster.ts';
import { decide } from './decide.ts';
import { currentModel } from './model.ts';
import { anyPerson } from './testing/any-person.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';

type ClusterCase = { why: string; records: Record<string, ShortPerson>; people: string[][] };

const cases = parse(readFileSync(new URL('./cases/clusters.yaml', import.meta.url), 'utf8')) as ClusterCase[];

function edgesOf(nodes: readonly ClusterNode[]): ClusterEdge[] {
  return nodes.flatMap((one, at) =>
    nodes.slice(at + 1).flatMap((other) => {
      const { band, weightBits } = decide(one.features, other.features, currentModel);
      return band === 'different' ? [] : [{ a: one.id, b: other.id, weightBits }];
    }),
  );
}

const inOrder = (groups: string[][]): string[][] => groups.map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

describe('each set of records comes out as the people it says', () => {
  test.each(cases)('$why', ({ records, people }) => {
    const nodes = Object.entries(records).map(([id, short]) => ({ id, features: shortPerson(short) }));
    expect(clusterComponent(nodes, edgesOf(nodes), currentModel)).toEqual(inOrder(people));
  });
});

describe('clusters, whatever the records', () => {
  const anyNodes = fc.array(anyPerson, { minLength: 1, maxLength: 9 }).map((people) => people.map((features, at) => ({ id: `n${at}`, features })));

  test('the order of nodes and edges changes nothing', () => {
    fc.assert(
      fc.property(anyNodes, fc.infiniteStream(fc.nat()), (nodes, numbers) => {
        const shuffled = <Value>(values: readonly Value[]): Value[] =>
          values
            .map((value) => ({ value, by: Number(numbers.next().value) }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ value }) => value);
        const edges = edgesOf(nodes);
        const turned = shuffled(edges).map(({ a, b, weightBits }) => ({ a: b, b: a, weightBits }));
        expect(clusterComponent(shuffled(nodes), turned, currentModel)).toEqual(clusterComponent(nodes, edges, currentModel));
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });

  test('every node is in one group, and no two numbers or generations share one', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const groups = clusterComponent(nodes, edgesOf(nodes), currentModel);
        expect(groups.flat().toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        const featuresOf = new Map(nodes.map(({ id, features }) => [id, [features]]));
        const people = groups.map((group) => group.flatMap((id) => featuresOf.get(id) ?? []));
        const pairs = people.flatMap((contents) => contents.flatMap((one, at) => contents.slice(at + 1).map((other) => ({ one, other }))));
        for (const { one, other } of pairs) expect(['nhs-number', 'namesakes']).not.toContain(decide(one, other, currentModel).veto);
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });

  test('taking away the thin records leaves the groups of the others as they were', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const dated = nodes.filter(({ features }) => features.birth?.date.length === 10 && !features.birth.estimated && features.names.some(({ given, family }) => (given[0]?.length ?? 0) > 1 && family.length > 0));
        const ids = new Set(dated.map(({ id }) => id));
        const among = clusterComponent(nodes, edgesOf(nodes), currentModel).map((group) => group.filter((id) => ids.has(id))).filter((group) => group.length > 0);
        expect(inOrder(among)).toEqual(clusterComponent(dated, edgesOf(dated), currentModel));
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });
});
