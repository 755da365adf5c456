import type { ActivityType } from '../activity-types.ts';
import type { BundleEntry } from '../client/bundle.ts';
import { readResource } from '../resources/read-resource.ts';
import { Draft } from './draft.ts';
import { momentsOf } from './moments-of.ts';
import type { Drafted } from './pages.ts';
import type { Run } from './run.ts';
import { readFrom, readTo } from './read-to.ts';
import { takeActivity } from './take-activity.ts';
import { walk } from './walk.ts';

/** Every activity of a type that changed since the feed's position, and the overlap before it. */
export async function* changedActivities(run: Run, type: ActivityType): AsyncGenerator<Drafted, void, void> {
  const { config } = run.context;
  const beganMs = run.transport.serverNow().getTime();
  let newestMs: number | undefined;
  let isSorted = true;
  for await (const { bundle, readToMs } of walk(run.client, { type, sinceMs: readFrom(run, 'read', type), pageRows: config.pageRows, params: includesOf(run, type) })) {
    let draft = new Draft();
    for (const { resource } of matchesOf(run, bundle.entry ?? [], type)) {
      await takeActivity(run, draft, resource, type);
      if (!draft.isFull) continue;
      yield { draft, at: run.at };
      draft = new Draft();
    }
    newestMs = latest(newestMs, momentsOf(bundle, type).newestMs);
    isSorted = readToMs !== undefined || (bundle.entry ?? []).length === 0;
    if (readToMs !== undefined) readTo(run, 'read', type, readToMs);
    yield { draft, at: run.at };
    run.context.progress({ item: type, done: run.row });
  }
  // Without an order everything up to the walk's beginning was given, once it has come to its end.
  if (!isSorted) readTo(run, 'read', type, Math.min(newestMs ?? beganMs, beganMs));
  yield { draft: new Draft(), at: run.at };
}

/** What was asked for. What came along is kept for those that point at it; what the server has to say about the search is not read. */
export function matchesOf(run: Run, entries: readonly BundleEntry[], type: ActivityType): BundleEntry[] {
  return entries.filter(({ resource, search }) => {
    if (search?.mode === 'outcome') return false;
    if (search?.mode !== 'include') return true;
    const read = readResource(resource, run.reading);
    if (read !== undefined && read.resourceType !== type) run.lookup.add(read);
    return false;
  });
}

/** The patients of activities come along, where the server can do that. */
export function includesOf({ context: { config } }: Run, type: ActivityType): Record<string, string> {
  return config.includePatients ? { _include: `${type}:patient` } : {};
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
