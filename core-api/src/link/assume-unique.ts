/** A source that says nothing of uniqueness and looks like a register: `sharing` of its rows shared their person with another row of it at first. */
export type AssumedUnique = { readonly source: string; readonly rows: number; readonly sharing: number };

/* Judgement, for registers such as a census and its survey; case systems lie far from both shares. Fewer rows than this tell nothing about a rate. */
const leastRows = 1000;
const mostSharing = 0.002;
/** Only where nearly everybody has a partner is what is left over on both sides each other's. */
const leastOverlap = 0.8;

/**
 * Sources that may be taken for ones in which a person occurs once, from a first linking and without labels: hardly a row shares its person with another of
 * the same source, and of any two such sources (or one that was declared so) nearly all people of the smaller are strongly matched in the other. Nothing
 * where one of the two does not hold: one-to-one assignment would join strangers who happen to be left over. `open` are the sources to judge.
 */
export function assumeUnique(sources: readonly string[], people: Int32Array, open: ReadonlySet<string>, declared: ReadonlySet<string>): AssumedUnique[] {
  const places = Map.groupBy(sources.keys(), (at) => sources[at] ?? '');
  const found = [...places].flatMap(([source, own]): AssumedUnique[] => {
    if (!open.has(source) || own.length < leastRows) return [];
    const sharing = sharingRows(own, people);
    return sharing <= own.length * mostSharing ? [{ source, rows: own.length, sharing }] : [];
  });
  return overlapOf(sources, people, new Set([...found.map(({ source }) => source), ...declared])) >= leastOverlap ? found : [];
}

/** The smallest share, over any two of the sources, of the people of the smaller that are in the other; 0 where there are no two. */
export function overlapOf(sources: readonly string[], people: Int32Array, among: ReadonlySet<string>): number {
  const places = Map.groupBy(sources.keys(), (at) => sources[at] ?? '');
  const all = [...among].map((source) => new Set(places.get(source)?.map((at) => people[at] ?? 0)));
  const shares = all.flatMap((one, at) => all.slice(at + 1).map((other) => overlap(one, other)));
  return shares.length === 0 ? 0 : Math.min(...shares);
}

function sharingRows(own: readonly number[], people: Int32Array): number {
  const rowsOf = Map.groupBy(own, (at) => people[at] ?? 0);
  return [...rowsOf.values()].reduce((sum, rows) => sum + (rows.length > 1 ? rows.length : 0), 0);
}

/** Share of the smaller set that is in the other. */
function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  return smaller.size === 0 ? 0 : [...smaller].filter((person) => larger.has(person)).length / smaller.size;
}
