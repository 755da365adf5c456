import { ConnectorError } from '@mast/connector-kit';

import { activityTypes } from '../activity-types.ts';
import type { ActivityType } from '../activity-types.ts';
import { openClient } from '../client/open-client.ts';
import { openTransport } from '../client/transport.ts';
import { refOf } from '../resources/ref-of.ts';
import { includesOf, matchesOf } from './changed-activities.ts';
import { Draft } from './draft.ts';
import type { Drafted } from './pages.ts';
import { rawResource } from './raw-resource.ts';
import type { Run } from './run.ts';
import { takeActivity } from './take-activity.ts';
import { walk } from './walk.ts';

/** Pages of one reading, at most: what changes meanwhile, a restriction among it, does not wait until everything was judged (judgement). */
const mostPages = 100;

/**
 * Once agreement, contacts or types have changed, everything is judged anew by them, behind the ordinary reading and over as many readings as it takes: what may no longer be sent goes, what may be now comes. A type that is asked
 * for no longer is walked for this one more time, with a token for it alone. Errors: `config/withdrawal-denied` where the server does not let us; those of a transport.
 */
export async function* judgedAnew(run: Run): AsyncGenerator<Drafted, void, void> {
  let pages = 0;
  for (const type of activityTypes.filter((one) => run.types.includes(one) || run.at.read[one] !== undefined)) {
    if (run.at.again === undefined) return;
    if (run.at.again.done.includes(type)) continue;
    const beganMs = run.at.again.toMs ?? -1;
    for await (const drafted of run.types.includes(type) ? kept(run, type) : withdrawn(run, type)) {
      yield drafted;
      pages += 1;
      // Among rows of one moment, or without an order, the next reading would begin where this one did.
      if (pages >= mostPages && (run.at.again.toMs ?? -1) > beganMs) return;
    }
    const { done } = run.at.again;
    run.at = { ...run.at, again: { done: [...done, type], toMs: null } };
    if (!run.types.includes(type)) forget(run, type);
  }
  if (run.at.again === undefined) return;
  const { again: _done, ...at } = run.at;
  run.at = at;
  yield { draft: new Draft(), at };
}

async function* kept(run: Run, type: ActivityType): AsyncGenerator<Drafted, void, void> {
  const search = { type, sinceMs: run.at.again?.toMs ?? undefined, pageRows: run.context.config.pageRows, params: includesOf(run, type) };
  for await (const { bundle, readToMs } of walk(run.client, search)) {
    let draft = new Draft();
    for (const { resource } of matchesOf(run, bundle.entry ?? [], type)) {
      await takeActivity(run, draft, resource, type, 'terms-changed');
      if (!draft.isFull) continue;
      yield { draft, at: run.at };
      draft = new Draft();
    }
    reached(run, readToMs);
    yield { draft, at: run.at };
  }
}

/** Everything of a type that is not asked for any more goes, whatever it holds: only names are looked at. */
async function* withdrawn(run: Run, type: ActivityType): AsyncGenerator<Drafted, void, void> {
  const { context } = run;
  const client = openClient(context.config.baseUrl, openTransport(context, [type]));
  try {
    for await (const { bundle, readToMs } of walk(client, { type, sinceMs: run.at.again?.toMs ?? undefined, pageRows: context.config.pageRows })) {
      let draft = new Draft();
      for (const { resource } of bundle.entry ?? []) {
        const { at, rule } = rawResource(resource);
        if (rule === undefined && at.type === type) draft.tombstone(refOf(type, at.id));
        if (!draft.isFull) continue;
        yield { draft, at: run.at };
        draft = new Draft();
      }
      reached(run, readToMs);
      yield { draft, at: run.at };
    }
  } catch (error) {
    const isDenied = error instanceof ConnectorError && (error.code === 'permission-denied' || error.code === 'credentials-refused' || error.code === 'question-refused');
    throw isDenied ? new ConnectorError('config', 'withdrawal-denied') : error;
  }
}

/** Where the server's order does not say how far it came, a reading that breaks off begins the type anew. */
function reached(run: Run, toMs: number | undefined): void {
  if (run.at.again !== undefined && toMs !== undefined) run.at = { ...run.at, again: { ...run.at.again, toMs } };
}

/** Asked for again one day, it is read from its beginning. */
function forget(run: Run, type: ActivityType): void {
  const { [type]: _read, ...read } = run.at.read;
  const { [type]: _deleted, ...deleted } = run.at.deleted;
  run.at = { ...run.at, read, deleted };
}
