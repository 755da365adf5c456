import type { Link, PairBook } from './pair-book.ts';

/** Ids that an edge joins, both ways. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Average linkage: joins the best pair of groups that an edge connects, again and again, until none may join. Each group is named by its smallest
 * id, and ties go to the smallest names, so that the order of `ids` says nothing.
 */
export function linkAverage(ids: readonly string[], neighbours: Neighbours, pairs: PairBook): string[][] {
  const groups = new Map(ids.toSorted().map((id) => [id, [id]]));
  const links = new Map<string, Map<string, Link>>();
  const relink = (name: string, others: Iterable<string>): void => {
    for (const other of others) {
      if (other === name || !groups.has(other)) continue;
      const [first, second] = name < other ? [name, other] : [other, name];
      const row = links.get(first) ?? new Map<string, Link>();
      links.set(first, row.set(second, pairs.link(groups.get(first) ?? [], groups.get(second) ?? [])));
    }
  };
  for (const id of groups.keys()) relink(id, [...(neighbours.get(id) ?? [])].filter((other) => other > id));
  for (let best = bestLink(links); best !== undefined; best = bestLink(links)) {
    const { first, second } = best;
    groups.set(first, [...(groups.get(first) ?? []), ...(groups.get(second) ?? [])].toSorted());
    groups.delete(second);
    const around = new Set([...(links.get(first)?.keys() ?? []), ...(links.get(second)?.keys() ?? [])]);
    for (const [name, row] of links) {
      if (row.delete(second)) around.add(name);
      if (row.has(first)) around.add(name);
    }
    links.delete(second);
    relink(first, around);
  }
  return [...groups.values()];
}

function bestLink(links: ReadonlyMap<string, ReadonlyMap<string, Link>>): { first: string; second: string } | undefined {
  let best: { first: string; second: string; mean: number } | undefined;
  for (const [first, row] of links) {
    for (const [second, { mean, isAllowed }] of row) {
      const isBetter = best === undefined || mean > best.mean || (mean === best.mean && `${first}|${second}` < `${best.first}|${best.second}`);
      if (isAllowed && isBetter) best = { first, second, mean };
    }
  }
  return best;
}
