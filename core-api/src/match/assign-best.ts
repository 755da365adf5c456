import type { ClusterEdge } from './cluster-edge.ts';

type Group = readonly string[];
type Fit = { readonly one: number; readonly other: number; readonly bits: number };

/** Fits that lie this close together cannot be told apart (judgement: the worth of a sex that one side does not give). */
const tie = 1;

/**
 * Joins, two by two, groups that an edge connects and that fit each other best: `fitOf` says how well, in bits, or nothing where they may not join. A fit
 * counts from `floor` on, and only if neither of the two fits a third as well. From the best fit down, so that whoever has found the own group is
 * nobody's rival any more: of twins, each finds the own records first. The order of groups, ids and edges says nothing. Time: edges times joins.
 */
export function assignBest(groups: readonly Group[], edges: readonly ClusterEdge[], fitOf: (one: Group, other: Group) => number | undefined, floor: number): string[][] {
  const people = groups.map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const fits = new Map<string, Fit>();
  const weigh = (one: number, other: number): void => {
    const bits = fitOf(people[one] ?? [], people[other] ?? []);
    if (bits !== undefined) fits.set(`${one} ${other}`, { one, other, bits });
  };
  for (const [one, other] of pairsOf(people, edges)) weigh(one, other);
  for (let best = bestFit(fits.values(), floor); best !== undefined; best = bestFit(fits.values(), floor)) {
    const { one, other } = best;
    people[one] = [...(people[one] ?? []), ...(people[other] ?? [])].toSorted();
    people[other] = [];
    const touched = [...fits.values()].filter((fit) => [fit.one, fit.other].some((at) => at === one || at === other));
    for (const fit of touched) fits.delete(`${fit.one} ${fit.other}`);
    const thirds = new Set(touched.flatMap((fit) => [fit.one, fit.other]).filter((at) => at !== one && at !== other));
    for (const third of [...thirds].toSorted((a, b) => a - b)) weigh(Math.min(one, third), Math.max(one, third));
  }
  return people.filter((group) => group.length > 0);
}

/** Pairs of groups that an edge connects, each once, in order. */
function pairsOf(people: readonly Group[], edges: readonly ClusterEdge[]): [number, number][] {
  const home = new Map(people.flatMap((group, at) => group.map((id) => [id, at])));
  const pairs = edges.flatMap(({ a, b }): [number, number][] => {
    const [one, other] = [home.get(a), home.get(b)];
    return one === undefined || other === undefined || one === other ? [] : [[Math.min(one, other), Math.max(one, other)]];
  });
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].toSorted(([a, b], [c, d]) => a - c || b - d);
}

/** The best fit of all that is without a rival; of equal ones the first. */
function bestFit(fits: Iterable<Fit>, floor: number): Fit | undefined {
  const all = [...fits].filter(({ bits }) => bits >= floor - tie);
  const firsts = new Map<number, number>();
  const seconds = new Map<number, number>();
  for (const { one, other, bits } of all) {
    for (const at of [one, other]) {
      const first = firsts.get(at) ?? -Infinity;
      firsts.set(at, Math.max(first, bits));
      seconds.set(at, Math.max(seconds.get(at) ?? -Infinity, Math.min(first, bits)));
    }
  }
  const isAlone = ({ one, other, bits }: Fit): boolean => [one, other].every((at) => firsts.get(at) === bits && (seconds.get(at) ?? -Infinity) <= bits - tie);
  return all
    .filter((fit) => fit.bits >= floor && isAlone(fit))
    .reduce<Fit | undefined>((best, fit) => (best === undefined || fit.bits > best.bits || (fit.bits === best.bits && (fit.one - best.one || fit.other - best.other) < 0) ? fit : best), undefined);
}
