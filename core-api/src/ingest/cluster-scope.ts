import { clusterComponent } from '../match/cluster.ts';
import type { Constraints, IdPair } from '../match/constraints.ts';
import { settleConstraints } from '../match/constraints.ts';
import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { Judge } from '../match/pair-book.ts';
import { clusterModel } from './cluster-model.ts';
import { connectedComponents } from './connected-components.ts';
import type { HeldChange } from './hold-viewed.ts';
import { holdViewed } from './hold-viewed.ts';
import type { Person } from './load-scope.ts';
import type { ScopeRules } from './pair-rules.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import type { Question } from './questions.ts';
import { contradictionQuestions, heldQuestions, staleQuestions } from './questions.ts';

type ToCluster = {
  readonly nodes: readonly PersonNode[];
  readonly edges: readonly PersonEdge[];
  readonly rules: ScopeRules;
  readonly previous: ReadonlyMap<string, { readonly personId: string }>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly names: NameFrequency;
};

/** People as groups of node keys. `free`: what records, edges and decisions alone make of them, before anybody already seen is held. */
export type Component = {
  readonly groups: readonly string[][];
  readonly free: readonly string[][];
  readonly questions: readonly Question[];
  /** Whether people, or the source, have said of two contents that they are two people. */
  readonly isApart: (a: string, b: string) => boolean;
};

/** Clusters each component of the scope under the decisions in force, twice where somebody already seen would change. */
export function clusterScope({ nodes, edges, rules, previous, persons, names }: ToCluster): Component {
  const kept = seenTogether(nodes, previous, persons);
  const links = [...rules.must, ...rules.merges, ...kept].map(([a, b]): PersonEdge => ({ a, b, weightBits: Infinity }));
  const settled = settleConstraints(nodes.map(({ key }) => key), { must: [...rules.must, ...rules.merges], cannot: rules.cannot, uniqueWithin: rules.uniqueWithin });
  const outcomes = connectedComponents(nodes, [...edges, ...links], currentModel.thresholds.attach).map((component) => {
    const real = component.edges.filter(({ weightBits }) => Number.isFinite(weightBits));
    return clusterOne({ nodes: component.nodes, edges: real, rules, previous, persons, names });
  });
  return {
    groups: outcomes.flatMap(({ groups }) => groups),
    free: outcomes.flatMap(({ free }) => free),
    questions: [
      ...outcomes.flatMap(({ questions }) => questions),
      ...contradictionQuestions(settled.contradictions, nodes, rules.separated),
      ...staleQuestions(rules.stale),
    ],
    isApart: settled.isApart,
  };
}

/** Contents that were seen as one person belong in one component, whether or not an edge still joins them. */
function seenTogether(nodes: readonly PersonNode[], previous: ToCluster['previous'], persons: ToCluster['persons']): IdPair[] {
  const seen = nodes.filter(({ key }) => persons.get(previous.get(key)?.personId ?? '')?.viewed === true);
  return [...Map.groupBy(seen, ({ key }) => previous.get(key)?.personId ?? '').values()].flatMap(([first, ...rest]) => rest.map(({ key }): IdPair => [first?.key ?? key, key]));
}

function clusterOne({ nodes, edges, rules, previous, persons, names }: ToCluster): { groups: string[][]; free: string[][]; questions: readonly Question[] } {
  const [only, another] = nodes;
  if (only !== undefined && another === undefined) return { groups: [[only.key]], free: [[only.key]], questions: [] };
  const contents = nodes.map(({ key, features }) => ({ id: key, features }));
  const judge: Judge = (a, b, model) => decide(a, b, model, names);
  const under = (constraints: Constraints): string[][] => clusterComponent(contents, edges, clusterModel, constraints, judge);
  const { must, cannot, merges, uniqueWithin } = rules;
  const unique = uniqueWithin.size === 0 ? {} : { uniqueWithin };
  const free = under({ must: [...must, ...merges], cannot, ...unique });
  const personOf = new Map(nodes.flatMap(({ key }): [string, string][] => (previous.has(key) ? [[key, previous.get(key)?.personId ?? '']] : [])));
  const viewed = new Set([...personOf.values()].filter((personId) => persons.get(personId)?.viewed === true && !isShielded(nodes, personOf, personId)));
  if (viewed.size === 0) return { groups: free, free, questions: [] };
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const closeness = (a: string, b: string): number => {
    const [one, other] = [nodeOf.get(a), nodeOf.get(b)];
    return one === undefined || other === undefined ? -Infinity : judge(one.features, other.features, currentModel).weightBits;
  };
  const held: { must: IdPair[]; cannot: IdPair[]; changes: Map<string, HeldChange> } = { must: [], cannot: [], changes: new Map() };
  for (let groups = free; ; groups = under({ must: [...must, ...held.must, ...mergesBeside(contents, rules, held)], cannot: [...cannot, ...held.cannot], ...unique })) {
    // Holding one person may move contents of the next; each change is held once, so that this comes to an end.
    const next = holdViewed({ groups, personOf, viewed, decided: { must, cannot }, closeness });
    const changes = next.changes.filter((change) => !held.changes.has(nameOf(change)));
    if (changes.length === 0) return { groups, free, questions: heldQuestions([...held.changes.values()]) };
    held.must.push(...next.must);
    held.cannot.push(...next.cannot);
    for (const change of changes) held.changes.set(nameOf(change), change);
  }
}

function nameOf({ kind, persons }: HeldChange): string {
  return `${kind} ${persons.join(' ')}`;
}

/** A source's own merges, but for those that lead from one person to another who is held apart: these wait with the rest. */
function mergesBeside(contents: readonly { readonly id: string }[], { must, cannot, merges }: ScopeRules, held: Constraints): IdPair[] {
  if (merges.length === 0) return [];
  const { contradictions } = settleConstraints(contents.map(({ id }) => id), { must: [...must, ...held.must, ...merges], cannot: [...cannot, ...held.cannot] });
  const waiting = new Set(contradictions.flatMap(({ must: chain }) => chain.map(([a, b]) => `${a} ${b}`)));
  return merges.filter(([a, b]) => !waiting.has(a < b ? `${a} ${b}` : `${b} ${a}`));
}

/** Nobody can see a shielded person, so nothing of theirs is held: protection must not wait for a review. */
function isShielded(nodes: readonly PersonNode[], personOf: ReadonlyMap<string, string>, personId: string): boolean {
  return nodes.some(({ key, variants }) => personOf.get(key) === personId && [...variants.values()].some(({ gone, ownLevel }) => !gone && ownLevel === 2));
}
