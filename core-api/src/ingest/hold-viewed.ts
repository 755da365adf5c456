import type { IdPair } from '../match/constraints.ts';

/** A change to somebody already seen, which people must decide: `split` of one person, or `merge` of two; `pair` are the contents to compare. */
export type HeldChange = { readonly kind: 'split' | 'merge'; readonly persons: readonly string[]; readonly pair: IdPair };

export type Holding = { readonly must: readonly IdPair[]; readonly cannot: readonly IdPair[]; readonly changes: readonly HeldChange[] };

type Proposal = {
  /** What clustering makes of the contents, whoever they were before. */
  readonly groups: readonly (readonly string[])[];
  /** The person whom each content belongs to so far; none for new content. */
  readonly personOf: ReadonlyMap<string, string>;
  readonly viewed: ReadonlySet<string>;
  /** Human decisions in force: a change that they ask for is not held. */
  readonly decided: { readonly must: readonly IdPair[]; readonly cannot: readonly IdPair[] };
  /** How near two contents are to being one person; symmetric. */
  readonly closeness: (a: string, b: string) => number;
};

/**
 * Keeps those together who were seen as one person, and apart who were seen as two, until somebody decides: the only place where what was before counts.
 * A person within whom people have barred a pair is not held together, nor are two persons held apart whom people have linked. New content goes
 * where it belongs without leave. Clustering anew under these constraints gives the groups that may be shown.
 */
export function holdViewed({ groups, personOf, viewed, decided, closeness }: Proposal): Holding {
  const members = membersOf(personOf);
  const person = (id: string): string => personOf.get(id) ?? '';
  const barred = new Set(decided.cannot.filter(([a, b]) => person(a) === person(b)).map(([a]) => person(a)));
  const linked = linkedPersons(decided.must.map(([a, b]): IdPair => [personOf.get(a) ?? `new ${a}`, personOf.get(b) ?? `new ${b}`]));
  const changes: HeldChange[] = [];
  for (const one of [...viewed].toSorted()) {
    const parts = groups.map((group) => group.filter((id) => person(id) === one)).filter((part) => part.length > 0);
    if (parts.length > 1 && !barred.has(one)) changes.push({ kind: 'split', persons: [one], pair: closest(acrossParts(parts), closeness) });
  }
  for (const group of groups) {
    const within = [...new Set(group.map(person))].filter((id) => id !== '').toSorted();
    for (const [a, b] of pairs(within)) {
      if ((!viewed.has(a) && !viewed.has(b)) || linked(a, b)) continue;
      const [ofA, ofB] = [a, b].map((id) => group.filter((member) => person(member) === id));
      changes.push({ kind: 'merge', persons: [a, b], pair: closest(cross(ofA ?? [], ofB ?? []), closeness) });
    }
  }
  const touched = new Set(changes.flatMap(({ persons }) => persons).filter((id) => viewed.has(id) && !barred.has(id)));
  const must = [...touched].flatMap((id) => (members.get(id) ?? []).slice(1).map((other): IdPair => [members.get(id)?.[0] ?? '', other]));
  const cannot = changes.flatMap(({ kind, persons: [a = '', b = ''] }) => (kind === 'merge' ? cross(members.get(a) ?? [], members.get(b) ?? []) : []));
  return { must, cannot, changes: merged(changes, closeness) };
}

/** One question for two persons, however many groups they meet in. */
function merged(changes: readonly HeldChange[], closeness: Proposal['closeness']): HeldChange[] {
  const byPersons = Map.groupBy(changes, ({ kind, persons }) => `${kind} ${persons.join(' ')}`);
  return [...byPersons.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ ...first, pair: closest([first, ...rest].map(({ pair }) => pair), closeness) }]));
}

function membersOf(personOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, person] of [...personOf].toSorted(([a], [b]) => (a < b ? -1 : 1))) members.set(person, [...(members.get(person) ?? []), id]);
  return members;
}

/** Whether decisions lead from one person to another, over others or new content perhaps. */
function linkedPersons(links: readonly IdPair[]): (a: string, b: string) => boolean {
  return (a, b) => {
    const reached = new Set([a]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const [one, other] of links) if (reached.has(one) || reached.has(other)) reached.add(one).add(other);
    }
    return reached.has(b);
  };
}

function closest(candidates: readonly IdPair[], closeness: Proposal['closeness']): IdPair {
  const inOrder = candidates.map(([a, b]): IdPair => (a < b ? [a, b] : [b, a])).toSorted((x, y) => (x.join(' ') < y.join(' ') ? -1 : 1));
  return inOrder.reduce<IdPair>((best, pair) => (best[0] === '' || closeness(...pair) > closeness(...best) ? pair : best), ['', '']);
}

function acrossParts(parts: readonly (readonly string[])[]): IdPair[] {
  return parts.flatMap((part, at) => parts.slice(at + 1).flatMap((other) => cross(part, other)));
}

function cross(ones: readonly string[], others: readonly string[]): IdPair[] {
  return ones.flatMap((one) => others.map((other): IdPair => [one, other]));
}

function pairs(ids: readonly string[]): IdPair[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): IdPair => [one, other]));
}
