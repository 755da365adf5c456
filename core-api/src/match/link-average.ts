import type { Link } from './pair-book.ts';

/** Ids that an edge joins, both ways. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** What two groups of ids make of each other; symmetric. */
export type LinkOf = (one: readonly string[], other: readonly string[]) => Link;

/**
 * Average linkage from the groups that stand already: joins the best pair of groups that an edge connects, again and again, until none may join. A pair
 * may join when no pair across is vetoed, the mean across is even odds or better, and neither group is torn: it is torn when a third group, which can never be one with the
 * other, fits it as well to within `lead` bits. Each group is named by its smallest id, and ties go to the smallest names, so that the order of
 * `started` says nothing.
 */
export function linkAverage(started: readonly (readonly string[])[], neighbours: Neighbours, linkOf: LinkOf, lead: number): string[][] {
  return connected(started, neighbours).flatMap((part) => (part.length === 1 ? part.map((group) => [...group]) : linkConnected(part, neighbours, linkOf, lead)));
}

/** What edges connect, apart from each other: groups of one part never meet one of another. */
function connected(started: readonly (readonly string[])[], neighbours: Neighbours): (readonly string[])[][] {
  const groupOf = new Map(started.flatMap((group) => group.map((id) => [id, group])));
  const seen = new Set<readonly string[]>();
  return started.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const part = [first];
    for (const group of part) {
      for (const id of group.flatMap((member) => [...(neighbours.get(member) ?? [])])) {
        const one = groupOf.get(id);
        if (one === undefined || seen.has(one)) continue;
        seen.add(one);
        part.push(one);
      }
    }
    return [part];
  });
}

/** Whether no two groups speak against each other: then nothing keeps them apart, and a person of hundreds of contents needs no long joining. */
function agreeInAll(groups: readonly (readonly string[])[], linkOf: LinkOf): boolean {
  return groups.every((one, at) => groups.slice(0, at).every((other) => {
    const { mean, isVetoed } = linkOf(one, other);
    return !isVetoed && mean >= 0;
  }));
}

function linkConnected(started: readonly (readonly string[])[], neighbours: Neighbours, linkOf: LinkOf, lead: number): string[][] {
  if (agreeInAll(started, linkOf)) return [started.flat()];
  const groups = new Map(started.map((group) => [group.toSorted()[0] ?? '', [...group]]));
  const nameOf = new Map([...groups].flatMap(([name, group]) => group.map((id) => [id, name])));
  const namesAround = (group: readonly string[]): string[] => group.flatMap((id) => [...(neighbours.get(id) ?? [])].flatMap((other) => nameOf.get(other) ?? []));
  const around = new Map([...groups].map(([name, group]) => [name, new Set(namesAround(group).filter((other) => other !== name))]));
  const links = new Map([...groups.keys()].map((name) => [name, new Map<string, Link>()]));
  const linkBetween = (a: string, b: string): Link => {
    const known = links.get(a)?.get(b);
    if (known !== undefined) return known;
    const link = linkOf(groups.get(a) ?? [], groups.get(b) ?? []);
    links.get(a)?.set(b, link);
    links.get(b)?.set(a, link);
    return link;
  };
  const isTorn = (one: string, other: string, mean: number): boolean =>
    [...(around.get(one) ?? [])].some((rival) => {
      if (rival === other) return false;
      const pull = linkBetween(one, rival);
      return !pull.isVetoed && pull.mean > mean - lead && linkBetween(other, rival).isVetoed;
    });
  const bestPair = (): { readonly a: string; readonly b: string } | undefined =>
    [...groups.keys()]
      .flatMap((a) => [...(around.get(a) ?? [])].filter((b) => a < b).map((b) => ({ a, b, ...linkBetween(a, b) })))
      .filter(({ mean, isVetoed }) => !isVetoed && mean >= 0)
      .toSorted((x, y) => y.mean - x.mean || (x.a === y.a ? compare(x.b, y.b) : compare(x.a, y.a)))
      .find(({ a, b, mean }) => !isTorn(a, b, mean) && !isTorn(b, a, mean));
  for (let pair = bestPair(); pair !== undefined; pair = bestPair()) {
    const { a: kept, b: taken } = pair;
    groups.set(kept, [...(groups.get(kept) ?? []), ...(groups.get(taken) ?? [])]);
    groups.delete(taken);
    for (const other of around.get(taken) ?? []) {
      around.get(other)?.delete(taken);
      if (other !== kept) around.get(kept)?.add(other);
      if (other !== kept) around.get(other)?.add(kept);
    }
    around.delete(taken);
    for (const known of links.values()) for (const name of [kept, taken]) known.delete(name);
    links.delete(taken);
    links.get(kept)?.clear();
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
