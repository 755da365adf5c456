/** A person that had gone into another, with the contents it had then, as faces (`faceOf`), and since when it had been. */
export type GonePerson = { readonly personId: string; readonly into: string; readonly since: string; readonly members: readonly string[] };

type Fallen = {
  readonly groups: readonly (readonly string[])[];
  readonly personOf: ReadonlyMap<string, string>;
  readonly gone: readonly GonePerson[];
  /** The face of a content. */
  readonly face: (id: string) => string;
};

/** A group that is somebody again who had gone into another. */
export type Return = { readonly person: GonePerson; readonly group: readonly string[] };

/**
 * Who comes back when a person falls apart: somebody that had gone into it and whose contents of then are half of a part or more, and the part half of theirs.
 * The largest part that fits nobody of old, or else the largest, stays who it is. Parts that also hold somebody else keep to the usual rules.
 */
export function returningPersons({ groups, personOf, gone, face }: Fallen): Return[] {
  const returns: Return[] = [];
  for (const [into, candidates] of Map.groupBy(gone, (one) => one.into)) {
    const parts = groups.filter((group) => group.some((id) => personOf.get(id) === into));
    const taken = new Set<readonly string[]>();
    for (const person of candidates.toSorted((a, b) => b.members.length - a.members.length || (a.personId < b.personId ? -1 : 1))) {
      const had = new Set(person.members);
      const fits = parts
        .filter((group) => !taken.has(group) && group.every((id) => (personOf.get(id) ?? into) === into))
        .map((group) => ({ group, share: new Set(group.map(face).filter((one) => had.has(one))).size, of: group.filter((id) => personOf.has(id)).length }))
        .filter(({ share, of }) => share > 0 && share * 2 >= had.size && share * 2 >= of)
        .toSorted((a, b) => b.share - a.share || a.of - b.of || ((a.group[0] ?? '') < (b.group[0] ?? '') ? -1 : 1));
      const [best] = fits;
      if (best === undefined || taken.size + 1 === parts.length) continue;
      taken.add(best.group);
      returns.push({ person, group: best.group });
    }
  }
  return returns;
}
