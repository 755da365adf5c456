import { mapActivity } from '../mapping/map-activity.ts';
import { readResource } from '../resources/read-resource.ts';
import { activityTypes } from '../activity-types.ts';
import type { ActivityType } from '../activity-types.ts';
import type { Draft } from './draft.ts';
import { rawResource } from './raw-resource.ts';
import type { Run } from './run.ts';
import type { Version } from './version.ts';

/**
 * Takes one resource of an activity type: judges it by the memory, maps it, and puts it into the draft. With `again` what was delivered is delivered again, since something around it has changed.
 * Errors: those of a transport.
 */
export async function takeActivity(run: Run, draft: Draft, resource: unknown, type: ActivityType, again = false): Promise<void> {
  const { raw, at, rule } = rawResource(resource);
  run.row += 1;
  const verdict = run.memory.judge(at);
  if (verdict === 'superseded') return draft.leftOut('superseded');
  if (verdict === 'already-read' && !again) return undefined;
  run.memory.note(at);
  if (rule !== undefined) return draft.reject(run.row - 1, rule === 'reference-missing' ? 'id' : null, rule);
  const activity = at.type === type ? readResource(raw, run.reading) : undefined;
  if (activity === undefined || !isActivity(activity)) return draft.reject(run.row - 1, null, 'row-unreadable');
  return draft.outcome(run.row - 1, mapActivity(activity, await run.lookup.around(activity), run.terms), !again && mayHaveBeenSent(run, at));
}

type Read = NonNullable<ReturnType<typeof readResource>>;

function isActivity(resource: Read): resource is Extract<Read, { resourceType: ActivityType }> {
  return (activityTypes as readonly string[]).includes(resource.resourceType);
}

/** During the first load only what has changed since it began; version numbers do not help, since servers begin at 0, at 1, or do not count. */
function mayHaveBeenSent({ at: { first }, overlapMs }: Run, { ms }: Version): boolean {
  return first === null || ms === undefined || ms >= first - overlapMs;
}
