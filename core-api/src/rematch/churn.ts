/** What another grouping of the same contents would do to persons. Counts; `viewed` lists the ids that a practitioner has seen. */
export type Churn = {
  readonly contents: number;
  readonly personsBefore: number;
  readonly personsAfter: number;
  /** Persons that keep exactly their contents. */
  readonly unchanged: number;
  /** New groups that take in contents of more than one person. */
  readonly merged: number;
  /** Persons whose contents come to stand in more than one group. */
  readonly split: number;
  /** Contents of persons that do not stay as they are. */
  readonly contentsTouched: number;
  /** Persons already viewed that do not stay as they are, sorted: each of them is a review, never a silent change. */
  readonly viewed: readonly string[];
};

/**
 * Holds new groups against the persons of today. Both must be over the same contents: each content of `groups` has a person in `before`, and each of `before`
 * is in one group. The order of groups and members says nothing.
 */
export function churnOf(before: ReadonlyMap<string, string>, groups: readonly (readonly string[])[], viewed: ReadonlySet<string>): Churn {
  const sizes = new Map<string, number>();
  for (const person of before.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const homes = new Map<string, number>();
  const same = new Set<string>();
  let merged = 0;
  for (const group of groups) {
    const persons = new Set(group.map((content) => before.get(content) ?? ''));
    for (const person of persons) homes.set(person, (homes.get(person) ?? 0) + 1);
    if (persons.size > 1) merged += 1;
    const [only = ''] = persons;
    if (persons.size === 1 && sizes.get(only) === group.length) same.add(only);
  }
  const touched = [...sizes.keys()].filter((person) => !same.has(person));
  return {
    contents: before.size,
    personsBefore: sizes.size,
    personsAfter: groups.length,
    unchanged: same.size,
    merged,
    split: [...homes.values()].filter((count) => count > 1).length,
    contentsTouched: touched.reduce((sum, person) => sum + (sizes.get(person) ?? 0), 0),
    viewed: touched.filter((person) => viewed.has(person)).toSorted(),
  };
}
