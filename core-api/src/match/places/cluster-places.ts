import type { PlaceFeatures } from '../../normalise/place-features.ts';
import { judgePlaces, placeLead, sureBits } from './judge-places.ts';

export type PlaceNode = { readonly id: string; readonly features: PlaceFeatures };
type Edge = { readonly a: number; readonly b: number; readonly bits: number };

/**
 * The places among the contents of one component, as groups of ids, sorted. A pure function of the contents: no order of arrival or listing changes
 * it. Surest pairs first, two groups join unless a pair across can never be one place (or is unlike, and the
 * pair that joins them is not sure), or either is torn: drawn as strongly, to within
 * `placeLead` bits, to a third group that can never be one with the other. So "Rose Cottage" without a UPRN, between two that have one each, stays apart.
 * Judges every pair once: time and memory are the square of the component, which holds the ways of writing one home.
 */
export function clusterPlaces(nodes: readonly PlaceNode[]): string[][] {
  const sorted = nodes.toSorted((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  if (sorted.length === 1) return [sorted.map(({ id }) => id)];
  const { edges, vetoed, unlike } = judgeAll(sorted);
  const groupOf = sorted.map((_node, at) => at);
  const members = sorted.map((_node, at): number[] => [at]);
  const across = (one: number, other: number, pairs: ReadonlySet<number>): boolean => (members[one] ?? []).some((a) => (members[other] ?? []).some((b) => pairs.has(a * sorted.length + b)));
  const isApart = (one: number, other: number, bits = 0): boolean => across(one, other, vetoed) || (bits < sureBits && across(one, other, unlike));
  const isTorn = (group: number, towards: number, bits: number): boolean =>
    edges.some(({ a, b, bits: pull }) => {
      const [left, right] = [groupOf[a] ?? 0, groupOf[b] ?? 0];
      const rival = left === group ? right : right === group ? left : group;
      return rival !== group && rival !== towards && pull > bits - placeLead && isApart(towards, rival) && !isApart(group, rival);
    });
  for (const { a, b, bits } of edges) {
    const [one, other] = [groupOf[a] ?? 0, groupOf[b] ?? 0];
    if (one === other || isApart(one, other, bits) || isTorn(one, other, bits) || isTorn(other, one, bits)) continue;
    for (const at of members[other] ?? []) groupOf[at] = one;
    members[one]?.push(...(members[other] ?? []));
    members[other] = [];
  }
  return members.filter(({ length }) => length > 0).map((group) => group.map((at) => sorted[at]?.id ?? '').toSorted());
}

/** All pairs: those that may join, surest first and then by place in the list, and those that never may (both ways round). */
function judgeAll(nodes: readonly PlaceNode[]): { edges: Edge[]; vetoed: Set<number>; unlike: Set<number> } {
  const edges: Edge[] = [];
  const vetoed = new Set<number>();
  const unlike = new Set<number>();
  for (const [a, { features: one }] of nodes.entries()) {
    for (let b = a + 1; b < nodes.length; b += 1) {
      const other = nodes[b];
      if (other === undefined) continue;
      const { verdict, bits } = judgePlaces(one, other.features);
      if (verdict === 'same') edges.push({ a, b, bits });
      else if (verdict !== 'unsure') {
        const pairs = verdict === 'unlike' ? unlike : vetoed;
        pairs.add(a * nodes.length + b);
        pairs.add(b * nodes.length + a);
      }
    }
  }
  return { edges: edges.toSorted((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b), vetoed, unlike };
}
