import { currentModel } from '../match/model.ts';
import { deleteEmptyPersons } from '../store/sql/delete-empty-persons.ts';
import { insertPersonEvents } from '../store/sql/insert-person-events.ts';
import { insertPersons } from '../store/sql/insert-persons.ts';
import { retirePersons } from '../store/sql/retire-persons.ts';
import type { PeopleChanges } from './match-people.ts';
import { isLive } from './person-graph.ts';
import { uuidArray } from './pg-array.ts';
import type { KeptEvent } from './regroup-persons.ts';
import { storeLooks } from './store-looks.ts';
import { storeNameTokens } from './store-name-tokens.ts';
import { storeQuestions } from './store-questions.ts';
import { storeVariants } from './store-variants.ts';
import type { Work } from './work.ts';

/** Writes what {@link PeopleChanges} says: persons, variants of every organisation that moved, look-ups, edges, history, and what people must decide. */
export async function storePeople(work: Work, { nodes, newEdges, regrouped }: PeopleChanges): Promise<void> {
  const all = [...nodes.byKey.values()];
  await Promise.all([
    storePersons(work, regrouped.events),
    storeVariants(work, all),
    storeLooks(work, nodes, newEdges),
    storeNameTokens(work, all),
  ]);
  await storeQuestions(work, nodes, regrouped);
  const left = all.filter((node) => !isLive(node)).flatMap(({ stored }) => stored?.personId ?? []);
  if (left.length > 0) await work.db.run(deleteEmptyPersons, [left]);
}

async function storePersons({ core, db, at }: Work, events: readonly KeptEvent[]): Promise<void> {
  if (events.length === 0) return;
  const made = events.filter(({ kind }) => kind !== 'merged').map(({ personId }) => personId);
  const merged = events.flatMap((event) => (event.kind === 'merged' ? [event] : []));
  await db.run(insertPersons, [[...new Set(made)], at]);
  if (merged.length > 0) await db.run(retirePersons, [merged.map(({ other }) => other), merged.map(({ personId }) => personId)]);
  await db.run(insertPersonEvents, [
    events.map(() => core.ids.uuid()),
    events.map(({ personId }) => personId),
    events.map(({ kind }) => kind),
    events.map((event) => (event.kind === 'created' ? null : event.other)),
    at,
    currentModel.id,
    events.map(({ members }) => (members === undefined ? null : uuidArray(members))),
  ]);
}
