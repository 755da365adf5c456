import type { PersonEvent } from '../match/assign-ids.ts';
import { assignPersonIds } from '../match/assign-ids.ts';
import { selectEdgesWithin } from '../store/sql/select-edges-within.ts';
import { selectMergedPersons } from '../store/sql/select-merged-persons.ts';
import { sourceKeyOf } from './apart.ts';
import type { Component } from './cluster-scope.ts';
import { clusterScope } from './cluster-scope.ts';
import type { Nodes } from './load-nodes.ts';
import type { RegroupHints, Scope } from './load-scope.ts';
import { loadScope } from './load-scope.ts';
import { faceOf, scopeRules } from './pair-rules.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';
import type { Question } from './questions.ts';
import { changedViewed } from './questions.ts';
import type { Return } from './returning-persons.ts';
import { returningPersons } from './returning-persons.ts';
import { setPersonLevels } from './set-person-levels.ts';
import { succession } from './succession.ts';
import type { Work } from './work.ts';

/** What happened to a person; `members` are the contents (`faceOf`) of one that was merged, so that a later split finds its id again. */
export type KeptEvent = PersonEvent & { readonly members?: readonly string[] | undefined };

export type Regrouped = {
  readonly events: readonly KeptEvent[];
  /** What clustering would do and may not, or cannot tell, without people. */
  readonly questions: readonly Question[];
  /** About whom this was found: older questions about the same that were not found again have healed. */
  readonly about: { readonly persons: readonly string[]; readonly sources: readonly string[] };
  /** Persons already seen whose records have come apart or together all the same: by people's decision, or because the source corrected a record. */
  readonly changed: readonly string[];
};

/**
 * Clusters anew every connected component that the batch touches: those that new contents join, those that lost one, those whose level may
 * have changed, those that decisions link. The rest of the database cannot be affected, since a cluster never reaches across components. Sets `personId`
 * and `level` on the nodes and returns what happened to persons.
 */
export async function regroupPersons(work: Work, nodes: Nodes, newEdges: readonly PersonEdge[], hints: RegroupHints): Promise<Regrouped> {
  const { keys, ids } = work.core;
  const scope = await loadScope(work, nodes, newEdges, hints);
  const live = scope.nodes.filter(isLive);
  const edges = [...(await storedEdges(work, nodes, live)), ...newEdges].filter(within(live));
  const previous = previousPersons(work, live, scope, hints.before);
  const rules = scopeRules(keys, live, scope.rules);
  const clustered = clusterScope({ nodes: live, edges, rules, previous, persons: scope.persons, names: work.names });
  const nodeOf = new Map(live.map((node) => [node.key, node]));
  const returns = await returned(work, clustered, previous, (key) => { const node = nodeOf.get(key); return node === undefined ? key : faceOf(keys, node.features); });
  const later = succession({ nodes: nodeOf, before: hints.before, standing: new Set([...previous.values()].map(({ personId }) => personId)), names: work.names });
  const claims = new Map([...previous, ...returns.flatMap(({ person, group }) => group.filter((key) => previous.has(key)).map((key) => [key, person] as const))]);
  const { assignment, events } = assignPersonIds(clustered.groups, claims, (group) => later.idFor(group) ?? ids.uuid());
  for (const node of live) node.personId = assignment.get(node.key) ?? node.personId;
  setPersonLevels(live, edges, { together: clustered.free, isApart: clustered.isApart });
  const separated = separatedPersons(scope, live);
  const membersOf = Map.groupBy(live, ({ key }) => previous.get(key)?.personId ?? '');
  return {
    events: [...events, ...returns.map(({ person }): PersonEvent => ({ kind: 'split', personId: person.personId, other: person.into }))]
      .filter(({ kind, personId }) => kind !== 'created' || !later.continued.has(personId))
      .map((event): KeptEvent => {
        if (event.kind === 'merged') return { ...event, members: (membersOf.get(event.other) ?? []).map((node) => faceOf(keys, node.features)).toSorted() };
        return event.kind === 'split' && separated.has(event.personId) ? { kind: 'created', personId: event.personId } : event;
      }),
    questions: clustered.questions,
    about: {
      persons: [...scope.persons].filter(([, { viewed }]) => viewed).map(([personId]) => personId),
      sources: scope.rules.flatMap(({ sources }) => sources),
    },
    changed: changedViewed({ live, previous, before: hints.before, persons: scope.persons }),
  };
}

async function storedEdges(work: Work, nodes: Nodes, live: readonly PersonNode[]): Promise<PersonEdge[]> {
  const lookIds = live.flatMap(({ stored }) => stored?.lookId ?? []);
  if (lookIds.length < 2) return [];
  const rows = await work.db.rows(selectEdgesWithin, [lookIds]);
  return rows.flatMap(({ lookA, lookB, weightBits }) => {
    const [a, b] = [nodes.byLook.get(lookA), nodes.byLook.get(lookB)];
    return a === undefined || b === undefined ? [] : [{ a: a.key, b: b.key, weightBits }];
  });
}

function within(live: readonly PersonNode[]): (edge: PersonEdge) => boolean {
  const keys = new Set(live.map(({ key }) => key));
  return ({ a, b }) => keys.has(a) && keys.has(b);
}

/** Whose each content was. A content that only was set apart, or is apart no more, is the same content still. */
function previousPersons({ core }: Work, live: readonly PersonNode[], { persons }: Scope, before: RegroupHints['before']): Map<string, { personId: string; since: string }> {
  return new Map(
    live.flatMap((node) => {
      const old = before.get(node.key);
      const isSame = old !== undefined && faceOf(core.keys, old.features) === faceOf(core.keys, node.features);
      const personId = node.stored?.personId ?? (isSame ? old.stored?.personId : undefined);
      return personId === undefined ? [] : [[node.key, { personId, since: persons.get(personId)?.since ?? '' }] as const];
    }),
  );
}

/** Who comes back out of persons that now fall apart. */
async function returned(work: Work, { groups }: Component, previous: ReadonlyMap<string, { personId: string }>, face: (key: string) => string): Promise<Return[]> {
  const held = groups.flatMap((group) => [...new Set(group.flatMap((key) => previous.get(key)?.personId ?? []))]);
  const fallen = [...new Set(held.filter((personId, at) => held.indexOf(personId) !== at))];
  if (fallen.length === 0) return [];
  const gone = (await work.db.rows(selectMergedPersons, [fallen])).map((row) => ({ ...row, since: row.since.toISOString() }));
  return returningPersons({ groups, personOf: new Map([...previous].map(([key, { personId }]) => [key, personId])), gone, face });
}

/** Persons on either side of a separation: their history must not lead from one to the other. */
function separatedPersons({ rules }: Scope, live: readonly PersonNode[]): Set<string> {
  const sources = new Set(rules.filter(({ origin }) => origin === 'separation').flatMap(({ sources: both }) => both));
  return new Set(live.flatMap(({ apart, personId }) => (apart !== undefined && sources.has(sourceKeyOf(apart)) ? [personId] : [])));
}
