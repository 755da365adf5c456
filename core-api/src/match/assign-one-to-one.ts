import type { ClusterEdge } from './cluster-edge.ts';
import type { LinkOf } from './link-average.ts';
import type { Model } from './model.ts';

type Groups = readonly (readonly string[])[];
type Pull = { readonly one: number; readonly other: number; readonly bits: number };

/** Fits that lie this close together cannot be told apart (judgement: the worth of a sex that one side does not give). */
const tie = 1;

/**
 * Joins what sources that each list a person once have left over: a pair of groups that an edge of `assign` bits connects, in which no two ids share a source
 * and nothing but a name forbids, becomes one where each of the two fits no other group as well. Joined from the best fit down, so that whoever is
 * known to be somebody else is nobody's rival any more: of twins one finds the own record first. Takes in groups whose ids all come from such sources.
 * The order of groups, ids and edges says nothing.
 */
export function assignOneToOne(groups: Groups, edges: readonly ClusterEdge[], uniqueWithin: ReadonlyMap<string, readonly string[]>, linkOf: LinkOf, { assign, join, possible }: Model['thresholds']): string[][] {
  const people = groups.map((group) => [...group]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const isUnique = (at: number): boolean => (people[at] ?? []).every((id) => (uniqueWithin.get(id)?.length ?? 0) > 0);
  let pulls = pullsOf(people, edges, possible).filter(({ one, other }) => isUnique(one) && isUnique(other));
  for (;;) {
    const fits = pulls.flatMap((pull) => fitOf(people, pull, linkOf)).toSorted((x, y) => y.bits - x.bits || x.one - y.one || x.other - y.other);
    const best = fits.find((fit) => fit.bits >= (assign ?? join) && !hasRival(fit, fits));
    if (best === undefined) return people.filter((group) => group.length > 0);
    people[best.one] = [...(people[best.one] ?? []), ...(people[best.other] ?? [])].toSorted();
    people[best.other] = [];
    pulls = pullsOf(people, edges, possible).filter(({ one, other }) => isUnique(one) && isUnique(other));
  }
}

/** Pairs of groups that an edge connects, each once. */
function pullsOf(people: Groups, edges: readonly ClusterEdge[], atLeastBits: number): { one: number; other: number }[] {
  const home = new Map(people.flatMap((group, at) => group.map((id) => [id, at])));
  const pairs = edges.flatMap(({ a, b, weightBits }): [number, number][] => {
    const [one, other] = [home.get(a), home.get(b)];
    return one === undefined || other === undefined || one === other || weightBits < atLeastBits ? [] : [[Math.min(one, other), Math.max(one, other)]];
  });
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].map(([one, other]) => ({ one, other }));
}

function fitOf(people: Groups, { one, other }: { one: number; other: number }, linkOf: LinkOf): Pull[] {
  const { mean, isBarred } = linkOf(people[one] ?? [], people[other] ?? []);
  return isBarred ? [] : [{ one, other, bits: mean }];
}

/** Whether one of the two might as well be somebody else. */
function hasRival(fit: Pull, fits: readonly Pull[]): boolean {
  return fits.some((rival) => rival !== fit && rival.bits > fit.bits - tie && [rival.one, rival.other].some((at) => at === fit.one || at === fit.other));
}
