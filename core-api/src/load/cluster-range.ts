import type { PairScorer } from '../bulk/pair-scorer.ts';
import { uniqueSourceOf } from '../ingest/apart.ts';
import { clusterModel } from '../ingest/cluster-model.ts';
import { clusterComponent } from '../match/cluster.ts';
import type { Constraints } from '../match/constraints.ts';
import { settleConstraints } from '../match/constraints.ts';
import { clusterPlaces } from '../match/places/cluster-places.ts';
import type { PersonNode } from '../ingest/person-graph.ts';
import { setPersonLevels } from '../ingest/set-person-levels.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Components } from './components.ts';
import { contentMemory } from './content-memory.ts';
import { uuidText } from './load-ids.ts';
import type { LoadMemory } from './load-memory.ts';
import { lookBytes } from './look-bytes.ts';
import { openPlaces } from './score-range.ts';
import type { Subject } from './task.ts';

export type Clusterers = Readonly<Record<Subject, (components: Components, from: number, to: number) => void>>;

/** Turns components into people and places, in the load's memory, as ingest clusters them; one for each thread. */
export function loadClusterers(memory: LoadMemory, scorer: PairScorer): Clusterers {
  return { people: peopleClusterer(memory, scorer), places: placeClusterer(memory) };
}

type Edge = { readonly a: string; readonly b: string; readonly weightBits: number };

function peopleClusterer(memory: LoadMemory, scorer: PairScorer): Clusterers[Subject] {
  const contents = contentMemory(memory);
  return (components, from, to) => {
    for (let component = from; component < to; component += 1) {
      const members = membersOf(components, component);
      const [only, another] = members;
      if (only !== undefined && another === undefined) {
        memory.personOf[only] = Atomics.add(memory.counts, 0, 1);
        memory.levelOf[only] = levelOf(memory.contentLevels[only] ?? 0);
        continue;
      }
      const nodes = members.map((number) => ({ number, id: uuidText(lookBytes(memory.people.digests, number)), ...contents.open(number) }));
      const numbers = new Map(nodes.map(({ id, number }) => [id, number]));
      const byFeatures = new Map<PersonFeatures, number>(nodes.map(({ features, number }) => [features, number]));
      const edges = edgesOf(components, component, new Map(nodes.map(({ id, number }) => [number, id])));
      const unique = nodes.flatMap(({ id, apart }) => (apart === undefined ? [] : [[id, uniqueSourceOf(apart)] as const])).flatMap(([id, source]) => (source === undefined ? [] : [[id, [source]] as const]));
      const constraints: Constraints = { must: [], cannot: [], ...(unique.length === 0 ? {} : { uniqueWithin: new Map(unique) }) };
      const groups = clusterComponent(nodes, edges, clusterModel, constraints, (a, b) => scorer.judge(byFeatures.get(a) ?? 0, byFeatures.get(b) ?? 0));
      for (const group of groups) {
        const person = Atomics.add(memory.counts, 0, 1);
        for (const id of group) memory.personOf[numbers.get(id) ?? 0] = person;
      }
      if (members.some((number) => memory.contentLevels[number] !== 0)) setLevels(memory, nodes, edges, groups, constraints);
    }
  };
}

function setLevels(memory: LoadMemory, nodes: readonly { number: number; id: string; features: PersonFeatures }[], edges: readonly Edge[], groups: readonly string[][], constraints: Constraints): void {
  const { isApart } = settleConstraints(nodes.map(({ id }) => id), constraints);
  const graph = nodes.map(({ number, id, features }): PersonNode => {
    const ownLevel = levelOf(memory.contentLevels[number] ?? 0);
    const organisationId = '' as OrganisationId;
    const variants = new Map([[organisationId, { organisationId, variantId: '', stored: undefined, ownLevel, gone: false }]]);
    return { key: id, identity: '', features, apart: undefined, stored: undefined, variants, personId: String(memory.personOf[number]), level: 0 };
  });
  setPersonLevels(graph, edges, { together: groups, isApart });
  for (const [at, node] of nodes.entries()) memory.levelOf[node.number] = graph[at]?.level ?? 2;
}

/** The highest of the levels that records ask for, from their marks. */
export function levelOf(marks: number): 0 | 1 | 2 {
  return marks >= 2 ? 2 : marks === 1 ? 1 : 0;
}

function placeClusterer(memory: LoadMemory): Clusterers[Subject] {
  const open = openPlaces(memory);
  return (components, from, to) => {
    for (let component = from; component < to; component += 1) {
      const nodes = membersOf(components, component).map((number) => ({ number, id: uuidText(lookBytes(memory.places.digests, number)), features: open(number) }));
      const numbers = new Map(nodes.map(({ id, number }) => [id, number]));
      for (const group of nodes.length === 1 ? [nodes.map(({ id }) => id)] : clusterPlaces(nodes)) {
        const place = Atomics.add(memory.counts, 1, 1);
        for (const id of group) memory.placeOf[numbers.get(id) ?? 0] = place;
      }
    }
  };
}

function membersOf({ starts, members }: Components, component: number): number[] {
  return [...members.subarray(starts[component], starts[component + 1])];
}

function edgesOf({ edgeStarts, a, b, weightBits }: Components, component: number, ids: ReadonlyMap<number, string>): Edge[] {
  const edges: Edge[] = [];
  for (let edge = edgeStarts[component] ?? 0; edge < (edgeStarts[component + 1] ?? 0); edge += 1) {
    // Kept as float32; the thousandths that it was stored by come back on rounding.
    edges.push({ a: ids.get(a[edge] ?? 0) ?? '', b: ids.get(b[edge] ?? 0) ?? '', weightBits: Math.round((weightBits[edge] ?? 0) * 1_000) / 1_000 });
  }
  return edges;
}
