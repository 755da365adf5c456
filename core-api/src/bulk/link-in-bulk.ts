import { clusterComponent } from '../match/cluster.ts';
import { commonNames } from '../match/common-names.ts';
import { decide } from '../match/decide.ts';
import { edgeBits } from '../match/edge-bits.ts';
import type { Model } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import { observedNames } from '../match/observed-names.ts';
import { blockIndex } from './block-index.ts';
import type { KindStats } from './block-stats.ts';
import { kindStats, spread } from './block-stats.ts';
import type { BulkPerson } from './bulk-person.ts';
import { candidatesOf } from './candidates.ts';
import { codeContents } from './code-contents.ts';
import type { Content } from './distinct-contents.ts';
import { distinctContents } from './distinct-contents.ts';
import type { EdgeList } from './join-components.ts';
import { joinComponents } from './join-components.ts';
import { keyKinds, keyList } from './key-list.ts';
import type { PairScorer } from './pair-scorer.ts';
import { pairScorer } from './pair-scorer.ts';

/** A pair of records at or above the review floor, the smaller id first. */
export type BulkEdge = { readonly a: string; readonly b: string; readonly weightBits: number };

export type BulkOptions = {
  /** Sources in which a person occurs once: two of their records are never one person. */
  readonly uniqueSources?: ReadonlySet<string> | undefined;
  /**
   * Names that are more common among these records than in the country count as common as they are here (`observedNames`). For a file linked once, as a whole: what
   * is added to batch after batch needs the frozen frequencies, and without this the people are those of ingest.
   */
  readonly countsNames?: boolean | undefined;
  /** The frequencies in force where the names are not counted here; the shipped ones if not given. */
  readonly names?: NameFrequency | undefined;
  /** Called once for every pair of records that was compared, whatever came of it, the smaller id first: what no key brought together never comes here. */
  readonly onCompared?: ((a: string, b: string) => void) | undefined;
  /** Called now and then with of how many contents the candidates have been scored, of how many. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
};

export type BulkStats = {
  readonly records: number;
  /** Distinct contents: what is compared. */
  readonly contents: number;
  readonly pairsScored: number;
  /** Candidates of one content. */
  readonly candidates: { readonly median: number; readonly max: number };
  readonly kinds: KindStats;
  /** Keys that were passed over because too many contents have them. None is today: keys are made fine enough by `personKeys`. */
  readonly cappedKeys: number;
  /** Contents in the components that were clustered, the largest first, at most ten. */
  readonly largestComponents: readonly number[];
};

export type BulkLink = {
  /** In the order of `a`, then `b`. */
  readonly edges: readonly BulkEdge[];
  /** Everybody, each in one group; ids sorted, groups by their first. */
  readonly groups: readonly (readonly string[])[];
  readonly stats: BulkStats;
};

const progressEvery = 10_000;

/**
 * Links records in memory by what ingest links them by: the same keys, scorer and clusters, so that a first load gives the people that batch after batch would
 * have given. Pure: no order of the records changes anything.
 */
export function linkInBulk(people: readonly BulkPerson[], model: Model, options: BulkOptions = {}): BulkLink {
  const contents = distinctContents(people, model, options.uniqueSources ?? new Set());
  const features = contents.map((content) => content.features);
  const names = options.countsNames === true ? observedNames(commonNames(features.map(({ names }) => ({ names, contents: 1 })))) : (options.names ?? shippedNames);
  const scorer = pairScorer(codeContents(features), model, names);
  const { edges, ...found } = scoreAll(contents, scorer, options);
  const { attach, possible, assign = possible } = model.thresholds;
  const components = componentsOf(contents, edges, contents.some(isListed) ? Math.min(assign, attach) : attach);
  const groups = components.flatMap((component) => clusterContents(component, model, names));
  return {
    edges: [...within(contents, model, names), ...between(contents, edges)].toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b)),
    groups: groups.toSorted(([a = ''], [b = '']) => compare(a, b)),
    stats: {
      ...found,
      records: people.length,
      contents: contents.length,
      cappedKeys: 0,
      largestComponents: components.map(({ nodes }) => nodes.length).toSorted((a, b) => b - a).slice(0, 10),
    },
  };
}

type Scored = Pick<BulkStats, 'pairsScored' | 'candidates' | 'kinds'> & { readonly edges: readonly Edge[] };

function scoreAll(contents: readonly Content[], scorer: PairScorer, { onCompared, onProgress }: BulkOptions): Scored {
  const kinds = keyKinds();
  const index = blockIndex(keyList(contents.map(({ features }) => features), kinds));
  const marks = new Int32Array(contents.length).fill(-1);
  const candidates = new Uint32Array(contents.length);
  const edges: Edge[] = [];
  let pairsScored = 0;
  for (const [a, content] of contents.entries()) {
    if (a % progressEvery === 0) onProgress?.(a, contents.length);
    for (const [one, other] of onCompared === undefined ? [] : pairsWithin(content)) onCompared?.(one, other);
    candidatesOf(a, index, marks, (b) => {
      pairsScored += 1;
      candidates[a] = (candidates[a] ?? 0) + 1;
      candidates[b] = (candidates[b] ?? 0) + 1;
      for (const [one, other] of onCompared === undefined ? [] : pairsBetween(content, contents[b])) onCompared?.(one, other);
      const weightBits = scorer.edgeBits(a, b, isListed(content) && isListed(contents[b]));
      if (!Number.isNaN(weightBits)) edges.push({ a, b, weightBits });
    });
  }
  return { edges, pairsScored, candidates: spread(candidates), kinds: kindStats(index, kinds.names) };
}

type Edge = { readonly a: number; readonly b: number; readonly weightBits: number };
type Component = { readonly nodes: Content[]; readonly edges: BulkEdge[] };

/** Of a source in which a person occurs once. */
function isListed(content: Content | undefined): boolean {
  return content !== undefined && content.sources.length > 0;
}

/** Where people are listed once, weaker edges may be assigned, too (`clusterComponent`). */
function componentsOf(contents: readonly Content[], edges: readonly Edge[], minBits: number): Component[] {
  const home = joinComponents(contents.length, listOf(edges), minBits);
  const components = new Map<number, Component>();
  for (const [at, content] of contents.entries()) {
    const name = home[at] ?? at;
    const known = components.get(name);
    if (known === undefined) components.set(name, { nodes: [content], edges: [] });
    else known.nodes.push(content);
  }
  for (const { a, b, weightBits } of edges) {
    if (home[a] === home[b]) components.get(home[a] ?? a)?.edges.push({ a: contents[a]?.id ?? '', b: contents[b]?.id ?? '', weightBits });
  }
  return [...components.values()];
}

function listOf(edges: readonly Edge[]): EdgeList {
  return { length: edges.length, a: Uint32Array.from(edges, ({ a }) => a), b: Uint32Array.from(edges, ({ b }) => b), weightBits: Float32Array.from(edges, ({ weightBits }) => weightBits) };
}

/** The groups of one component, as ids of records. */
function clusterContents({ nodes, edges }: Component, model: Model, names: NameFrequency): string[][] {
  const members = new Map(nodes.map(({ id, members: records }) => [id, records]));
  const uniqueWithin = new Map(nodes.flatMap((node) => (isListed(node) ? [[node.id, node.sources] as const] : [])));
  const constraints = { must: [], cannot: [], ...(uniqueWithin.size === 0 ? {} : { uniqueWithin }) };
  const groups = nodes.length === 1 ? [nodes.map(({ id }) => id)] : clusterComponent(nodes, edges, model, constraints, (a, b) => decide(a, b, model, names));
  return groups.map((group) => group.flatMap((id) => members.get(id) ?? []).toSorted());
}

/** Records that say the same are a pair like any other. */
function within(contents: readonly Content[], model: Model, names: NameFrequency): BulkEdge[] {
  return contents.flatMap((content) => {
    const weightBits = content.members.length < 2 ? undefined : edgeBits(content.features, content.features, model, { names });
    return weightBits === undefined ? [] : pairsWithin(content).map(([a, b]) => ({ a, b, weightBits }));
  });
}

function between(contents: readonly Content[], edges: readonly Edge[]): BulkEdge[] {
  return edges.flatMap(({ a, b, weightBits }) => pairsBetween(contents[a], contents[b]).map(([one, other]) => ({ a: one, b: other, weightBits })));
}

function pairsWithin({ members }: Content): [string, string][] {
  return members.flatMap((b, at) => members.slice(0, at).map((a): [string, string] => [a, b]));
}

/** A pair of contents is a pair of each record of one with each of the other. */
function pairsBetween(one: Content | undefined, other: Content | undefined): [string, string][] {
  return (one?.members ?? []).flatMap((a) => (other?.members ?? []).map((b): [string, string] => (a < b ? [a, b] : [b, a])));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
