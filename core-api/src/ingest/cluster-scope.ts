import { clusterComponent } from '../match/cluster.ts';
import type { Constraints, IdPair } from '../match/constraints.ts';
import { settleConstraints } from '../match/constraints.ts';
import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import { connectedComponents } from './connected-components.ts';
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
export function clusterScope({ nodes, edges, rules, previous, persons }: ToCluster): Component {
  const kept = seenTogether(nodes, previous, persons);
  const links = [...rules.must, ...rules.merges, ...kept].map(([a, b]): PersonEdge => ({ a, b, weightBits: Infinity }));
  const settled = settleConstraints(nodes.map(({ key }) => key), { must: [...rules.must, ...rules.merges], cannot: rules.cannot, uniqueWithin: rules.uniqueWithin });
  const outcomes = connectedComponents(nodes, [...edges, ...links], currentModel.thresholds.attach).map((component) => {
    const real = component.edges.filter(({ weightBits }) => Number.isFinite(weightBits));
    return clusterOne(component.nodes, real, rules, previous, persons);
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

function clusterOne(
  nodes: readonly PersonNode[],
  edges: readonly PersonEdge[],
  rules: ScopeRules,
  previous: ToCluster['previous'],
  persons: ToCluster['persons'],
): { groups: string[][]; free: string[][]; questions: readonly Question[] } {
  const [only, another] = nodes;
  if (only !== undefined && another === undefined) return { groups: [[only.key]], free: [[only.key]], questions: [] };
  const contents = nodes.map(({ key, features }) => ({ id: key, features }));
  const under = (constraints: Constraints): string[][] => clusterComponent(contents, edges, currentModel, constraints);
  const { must, cannot, merges, uniqueWithin } = rules;
  const unique = uniqueWithin.size === 0 ? {} : { uniqueWithin };
  const free = under({ must: [...must, ...merges], cannot, ...unique });
  const personOf = new Map(nodes.flatMap(({ key }): [string, string][] => (previous.has(key) ? [[key, previous.get(key)?.personId ?? '']] : [])));
  const viewed = new Set([...personOf.values()].filter((personId) => persons.get(personId)?.viewed === true && !isShielded(nodes, personOf, personId)));
  if (viewed.size === 0) return { groups: free, free, questions: [] };
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const closeness = (a: string, b: string): number => {
    const [one, other] = [nodeOf.get(a), nodeOf.get(b)];
    return one === undefined || other === undefined ? -Infinity : decide(one.features, other.features, currentModel).weightBits;
  };
  const held = holdViewed({ groups: free, personOf, viewed, decided: { must, cannot }, closeness });
  if (held.changes.length === 0) return { groups: free, free, questions: [] };
  // A source's own merge waits with the rest where it would change somebody already seen.
  const waiting = held.changes.some(({ kind }) => kind === 'merge') ? [] : merges;
  const groups = under({ must: [...must, ...waiting, ...held.must], cannot: [...cannot, ...held.cannot], ...unique });
  return { groups, free, questions: heldQuestions(held.changes) };
}

/** Nobody can see a shielded person, so nothing of theirs is held: protection must not wait for a review. */
function isShielded(nodes: readonly PersonNode[], personOf: ReadonlyMap<string, string>, personId: string): boolean {
  return nodes.some(({ key, variants }) => personOf.get(key) === personId && [...variants.values()].some(({ gone, ownLevel }) => !gone && ownLevel === 2));
}
