/** `since` is the moment the node was first given that person, ISO 8601 UTC. */
export type PreviousPerson = { personId: string; since: string };

/** `created`: a person nobody knew. `merged`: `personId` took in `other`, which retires. `split`: `personId` is new and was part of `other`. */
export type PersonEvent = { kind: 'created'; personId: string } | { kind: 'merged' | 'split'; personId: string; other: string };

export function assignPersonIds(
  _groups: readonly (readonly string[])[],
  _previous: ReadonlyMap<string, PreviousPerson>,
  _newId: () => string,
): { assignment: Map<string, string>; events: PersonEvent[] } {
  throw new Error('not built yet');
}
