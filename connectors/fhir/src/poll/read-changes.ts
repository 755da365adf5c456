import type { Page, PageOutcome } from '@mast/connector-kit';

import { holdServer } from '../client/hold-server.ts';
import type { Context } from '../context.ts';
import { exported } from '../export/exported.ts';
import { changedActivities } from './changed-activities.ts';
import { changedPatients, notePatients } from './changed-patients.ts';
import { deletions } from './deletions.ts';
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
  if (begins) await begin(run);
  // A dry run leaves the source as it is: it asks for no export.
  if (config.firstLoad === 'export' && preview !== true && (begins || run.at.export !== undefined)) return yield* exported(run);
  if (begins) await notePatients(run);
  if (!begins) yield* changedPatients(run);
  for (const type of config.types) yield* changedActivities(run, type);
  if (config.deletes === 'history' && !begins) for (const type of config.types) yield* deletions(run, type);
  run.at = { ...run.at, first: null };
  return yield { draft: new Draft(), at: run.at };
}

/** A first load notes when it began, by the server's clock, before it reads anything: what changes meanwhile is read at the next poll. */
async function begin(run: Run): Promise<void> {
  await holdServer(run);
  const { types } = run.context.config;
  run.at = { ...run.at, first: run.transport.serverNow().getTime() };
  for (const type of types) readTo(run, 'deleted', type, run.at.first ?? 0);
}
