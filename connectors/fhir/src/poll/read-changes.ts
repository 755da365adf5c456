import type { Page, PageOutcome } from '@mast/connector-kit';

import { holdServer } from '../client/hold-server.ts';
import type { Context } from '../context.ts';
import { termsMark } from '../relevance/terms-mark.ts';
import { exported } from '../export/exported.ts';
import { changedActivities } from './changed-activities.ts';
import { changedPatients, notePatients } from './changed-patients.ts';
import { deletedPatients } from './deleted-patients.ts';
import { deletions } from './deletions.ts';
import { judgedAnew } from './judged-anew.ts';
import { Draft } from './draft.ts';
import { pagesOf } from './pages.ts';
import type { Drafted } from './pages.ts';
import { positionFrom } from './position.ts';
import { readTo } from './read-to.ts';
import { openRun } from './run.ts';
import type { Run } from './run.ts';

/** Reads on from a cursor until the server has no more for now. */
export async function* readChanges(context: Context, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const start = positionFrom(cursor);
  const run = await openRun(context, start);
  yield* pagesOf(drafts(run), run.memory, start, context);
  context.log.info('fhir-read', { feedId: context.feedId, resources: run.row, lookedUp: run.lookup.asked });
}

async function* drafts(run: Run): AsyncGenerator<Drafted, void, void> {
  const { config, preview } = run.context;
  const begins = run.at.first === 0;
  const terms = termsMark(config);
  if (begins) await begin(run);
  // During a first load too: what it sent so far was judged otherwise.
  if (run.at.terms !== terms) run.at = { ...run.at, terms, ...(begins ? {} : { again: { done: [], toMs: null } }) };
  // Of a type that was not asked for before, nothing is known that could be gone.
  for (const type of [...run.types, 'Patient'] as const) if (run.at.deleted[type] === undefined) readTo(run, 'deleted', type, run.transport.serverNow().getTime());
  // A dry run leaves the source as it is: it asks for no export.
  if (config.firstLoad === 'export' && preview !== true && (begins || run.at.export !== undefined)) return yield* exported(run);
  if (begins) await notePatients(run);
  if (!begins) yield* changedPatients(run);
  for (const type of run.types) yield* changedActivities(run, type);
  if (config.deletes === 'history' && !begins) {
    for (const type of run.types) yield* deletions(run, type);
    yield* deletedPatients(run);
  }
  run.at = { ...run.at, first: null };
  yield { draft: new Draft(), at: run.at };
  return yield* judgedAnew(run);
}

/** A first load notes when it began, by the server's clock, before it reads anything: what changes meanwhile is read at the next poll. */
async function begin(run: Run): Promise<void> {
  await holdServer(run);
  run.at = { ...run.at, first: run.transport.serverNow().getTime() };
}
