import type { PersonFeatures } from '../normalise/person-features.ts';
import type { LinkOf, Neighbours } from './link-average.ts';
import { linkAverage } from './link-average.ts';
import type { Model } from './model.ts';
import { pairBook } from './pair-book.ts';

export type ClusterNode = { id: string; features: PersonFeatures };
export type ClusterEdge = { a: string; b: string; weightBits: number };

/**
 * The people among the nodes, as groups of ids. A pure function of content, edges and model: no order of arrival or listing changes it, and each
 * node is in exactly one group. Edges name pairs worth joining (those below `join` are ignored); every pair inside a group that would form is judged
 * anew from its content, so that pairs without an edge and evidence against count too:
 *  - two groups join when an edge connects them, no pair across is vetoed, the mean weight across is for it and neither is torn (`linkAverage`);
 *  - only whole contents (a whole birth date, full given name, family name) build groups. A thin one joins the single group that it fits best, if that
 *    leads the next by `lead`, and otherwise stays apart: a record without a birth date never bridges father and son.
 * Judges each pair of a component at most once; hand in components over joining edges, not over all stored ones.
 */
export function clusterComponent(nodes: readonly ClusterNode[], edges: readonly ClusterEdge[], model: Model): string[][] {
  const linkOf = pairBook(nodes, model);
  const { lead } = model.thresholds;
  const neighbours = joinedBy(edges, model);
  const idsOf = (chosen: readonly ClusterNode[]): string[] => chosen.map(({ id }) => id);
  const whole = linkAverage(idsOf(nodes.filter(({ features }) => isWhole(features))), neighbours, linkOf, lead);
  const thin = linkAverage(idsOf(nodes.filter(({ features }) => !isWhole(features))), neighbours, linkOf, lead);
  const groups = whole.map((group) => [...group]);
  for (const group of thin) {
    const home = onlyHome(group, whole, neighbours, linkOf, lead);
    if (home === undefined) groups.push([...group]);
    else groups[home]?.push(...group);
  }
  return groups.map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function isWhole({ birth, names }: PersonFeatures): boolean {
  const isDated = birth !== undefined && birth.date.length === 10 && !birth.estimated;
  return isDated && names.some(({ given, family }) => (given[0]?.length ?? 0) > 1 && family.length > 0);
}

function joinedBy(edges: readonly ClusterEdge[], { thresholds }: Model): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  for (const { a, b, weightBits } of edges) {
    if (weightBits < thresholds.join) continue;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

/** The one group that thin content belongs to, or nothing where it might as well belong to another. */
function onlyHome(group: readonly string[], homes: readonly (readonly string[])[], neighbours: Neighbours, linkOf: LinkOf, lead: number): number | undefined {
  const reached = new Set(group.flatMap((id) => [...(neighbours.get(id) ?? [])]));
  const [first, second] = homes
    .map((home, at) => ({ home, at }))
    .filter(({ home }) => home.some((id) => reached.has(id)))
    .map(({ home, at }) => ({ at, ...linkOf(group, home) }))
    .filter(({ isVetoed, mean }) => !isVetoed && mean >= 0)
    .toSorted((a, b) => b.mean - a.mean);
  if (first === undefined) return undefined;
  return second === undefined || first.mean - second.mean >= lead ? first.at : undefined;
}
