/** `since` is the moment the node was first given that person, ISO 8601 UTC. */
export type PreviousPerson = { personId: string; since: string };

/** `created`: a person nobody knew. `merged`: `personId` took in `other`, which retires. `split`: `personId` is new and was part of `other`. */
export type PersonEvent = { kind: 'created'; personId: string } | { kind: 'merged' | 'split'; personId: string; other: string };

type Claim = { personId: string; group: number; members: number; since: string; first: string };

/**
 * Stable ids for fresh groups. A person who falls apart stays with the group that holds most of its members (then its oldest member); a group that
 * so holds several persons keeps the oldest and the others merge into it; a group that holds none is new. The order of groups and members says
 * nothing, save that `newId` is called, with the group, in the order of each group's smallest member. `previous` must hold every member of the persons concerned.
 */
export function assignPersonIds(
  groups: readonly (readonly string[])[],
  previous: ReadonlyMap<string, PreviousPerson>,
  newId: (group: readonly string[]) => string,
): { assignment: Map<string, string>; events: PersonEvent[] } {
  const sorted = groups.map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const claims = sorted.flatMap((group, at) => claimsOf(group, at, previous));
  const ageOf = oldest(claims);
  const keptBy = strongestClaims(claims);
  const assignment = new Map<string, string>();
  const events: PersonEvent[] = [];
  for (const [at, group] of sorted.entries()) {
    const held = [...keptBy.values()]
      .flatMap((claim) => (claim.group === at ? [claim.personId] : []))
      .toSorted((a, b) => compareTexts(ageOf.get(a), ageOf.get(b)) || compareTexts(a, b));
    const [kept, ...retired] = held;
    const personId = kept ?? newId(group);
    for (const other of retired) events.push({ kind: 'merged', personId, other });
    if (kept === undefined) {
      const origins = [...new Set(claims.filter(({ group: of }) => of === at).map(({ personId: other }) => other))].toSorted();
      events.push(...(origins.length === 0 ? [{ kind: 'created' as const, personId }] : origins.map((other) => ({ kind: 'split' as const, personId, other }))));
    }
    for (const member of group) assignment.set(member, personId);
  }
  return { assignment, events };
}

function claimsOf(group: readonly string[], at: number, previous: ReadonlyMap<string, PreviousPerson>): Claim[] {
  const claims = new Map<string, Claim>();
  for (const member of group) {
    const was = previous.get(member);
    if (was === undefined) continue;
    const claim = claims.get(was.personId) ?? { personId: was.personId, group: at, members: 0, since: was.since, first: member };
    claims.set(was.personId, { ...claim, members: claim.members + 1, since: was.since < claim.since ? was.since : claim.since });
  }
  return [...claims.values()];
}

function oldest(claims: readonly Claim[]): Map<string, string> {
  const ages = new Map<string, string>();
  for (const { personId, since } of claims) {
    const known = ages.get(personId);
    ages.set(personId, known === undefined || since < known ? since : known);
  }
  return ages;
}

function strongestClaims(claims: readonly Claim[]): Map<string, Claim> {
  const strongest = new Map<string, Claim>();
  for (const claim of claims.toSorted((a, b) => b.members - a.members || compareTexts(a.since, b.since) || compareTexts(a.first, b.first))) {
    if (!strongest.has(claim.personId)) strongest.set(claim.personId, claim);
  }
  return strongest;
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
