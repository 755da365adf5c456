export type IdPair = readonly [string, string];

/** What people have decided, and what is known of the sources, of the nodes of a component. Pairs may come either way round and more than once. */
export type Constraints = {
  /** One person, whatever the weights say. */
  readonly must: readonly IdPair[];
  /** Never one person, whatever the weights say and whoever is linked with both. */
  readonly cannot: readonly IdPair[];
  /** By node: the sources that list a person once. Two nodes of one such source are two people, unless `must` says otherwise. */
  readonly uniqueWithin?: ReadonlyMap<string, readonly string[]>;
};

/** Decisions that cannot all hold: `cannot`, and the links that would make it one person all the same. */
export type Contradiction = { readonly cannot: IdPair; readonly must: readonly IdPair[] };

export type SettledConstraints = {
  /** Ids that belong together from the start; every id is in exactly one. */
  readonly blocks: string[][];
  /** Whether two ids may never be one person. */
  readonly isApart: (a: string, b: string) => boolean;
  readonly contradictions: readonly Contradiction[];
};

/**
 * What the decisions come to. Where a chain of `must` leads from one end of a `cannot` to the other, `cannot` holds and the links of the chain do not:
 * which of them was the mistake is for people to say, so their records go by content until somebody has. All other links hold. The order of ids and
 * pairs says nothing; pairs of unknown ids are passed over.
 */
export function settleConstraints(ids: readonly string[], { must, cannot, uniqueWithin }: Constraints): SettledConstraints {
  const known = new Set(ids);
  const links = distinctPairs(must, known);
  const bars = distinctPairs(cannot, known);
  const contradictions = bars.flatMap((bar): Contradiction[] => {
    const chain = chainBetween(bar, links);
    return chain.length === 0 ? [] : [{ cannot: bar, must: chain }];
  });
  const suspended = new Set(contradictions.flatMap(({ must: chain }) => chain));
  const blockOf = blocksOver(ids, links.filter((link) => !suspended.has(link)));
  const name = (id: string): string => blockOf.get(id) ?? id;
  const barred = new Set(bars.flatMap(([a, b]) => [`${name(a)}|${name(b)}`, `${name(b)}|${name(a)}`]));
  const sources = sourcesOf(ids, name, uniqueWithin);
  const shareSource = (a: string, b: string): boolean => [...(sources.get(a) ?? [])].some((source) => sources.get(b)?.has(source) === true);
  return {
    blocks: [...Map.groupBy(ids, name).values()].map((block) => block.toSorted()),
    isApart: (a, b) => barred.has(`${name(a)}|${name(b)}`) || (name(a) !== name(b) && shareSource(name(a), name(b))),
    contradictions,
  };
}

function distinctPairs(pairs: readonly IdPair[], known: ReadonlySet<string>): IdPair[] {
  const inOrder = pairs.filter(([a, b]) => a !== b && known.has(a) && known.has(b)).map(([a, b]): IdPair => (a < b ? [a, b] : [b, a]));
  return [...new Map(inOrder.map((pair) => [pair.join('|'), pair])).values()].toSorted((x, y) => (x.join('|') < y.join('|') ? -1 : 1));
}

/** The links that lie between two ids, with every loose end taken off; none where they are not connected. */
function chainBetween([from, to]: IdPair, links: readonly IdPair[]): IdPair[] {
  const reached = new Set([from]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const [a, b] of links) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  if (!reached.has(to)) return [];
  let chain = links.filter(([a]) => reached.has(a));
  for (let size = -1; size !== chain.length; ) {
    size = chain.length;
    const degree = new Map<string, number>();
    for (const id of chain.flat()) degree.set(id, (degree.get(id) ?? 0) + 1);
    const isHeld = (id: string): boolean => id === from || id === to || (degree.get(id) ?? 0) > 1;
    chain = chain.filter(([a, b]) => isHeld(a) && isHeld(b));
  }
  return chain;
}

/** The smallest id of each id's block. */
function blocksOver(ids: readonly string[], links: readonly IdPair[]): Map<string, string> {
  const blockOf = new Map(ids.map((id) => [id, id]));
  for (const [a, b] of links) {
    const [one = a, other = b] = [blockOf.get(a), blockOf.get(b)];
    const [kept, taken] = one < other ? [one, other] : [other, one];
    if (kept !== taken) for (const [id, block] of blockOf) if (block === taken) blockOf.set(id, kept);
  }
  return blockOf;
}

function sourcesOf(ids: readonly string[], name: (id: string) => string, uniqueWithin: Constraints['uniqueWithin']): Map<string, Set<string>> {
  const sources = new Map<string, Set<string>>();
  for (const id of uniqueWithin === undefined ? [] : ids) {
    for (const source of uniqueWithin?.get(id) ?? []) sources.set(name(id), (sources.get(name(id)) ?? new Set()).add(source));
  }
  return sources;
}
