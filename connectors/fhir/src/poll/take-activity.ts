import { mapActivity } from '../mapping/map-activity.ts';
import { readResource } from '../resources/read-resource.ts';
import { activityTypes } from '../activity-types.ts';
import type { ActivityType } from '../activity-types.ts';
import type { Draft } from './draft.ts';
import { rawResource } from './raw-resource.ts';
import type { Run } from './run.ts';
import type { Version } from './version.ts';

/** Why an activity is looked at: it is new or another; its patient is another; what it is judged by is another. */
export type Why = 'changed' | 'patient-changed' | 'terms-changed';

/**
 * Takes one resource of an activity type: judges it by the memory, maps it, and puts it into the draft. Unless it is looked at because it changed, what was delivered is delivered again, since something around it has.
 * Errors: those of a transport.
 */
export async function takeActivity(run: Run, draft: Draft, resource: unknown, type: ActivityType, why: Why = 'changed'): Promise<void> {
  const { raw, at, rule } = rawResource(resource);
  run.row += 1;
  const verdict = run.memory.judge(at);
  if (verdict === 'superseded') return draft.leftOut('superseded');
  if (verdict === 'already-read' && why === 'changed') return undefined;
  run.memory.note(at);
  if (rule !== undefined) return draft.reject(run.row - 1, rule === 'reference-missing' ? 'id' : null, rule);
  const activity = at.type === type ? readResource(raw, run.reading) : undefined;
  if (activity === undefined || !isActivity(activity)) return draft.reject(run.row - 1, null, 'row-unreadable');
  const outcome = mapActivity(activity, await run.lookup.around(activity), run.terms);
  // Another patient's record makes an activity irrelevant only where a rule asks for an age; what can be told of nobody any more goes in any case.
  const isTouched = why !== 'patient-changed' || outcome.kind !== 'left-out' || run.terms.agreement.rules.some(({ youngerThan }) => youngerThan !== undefined);
  return draft.outcome(run.row - 1, outcome, isTouched && mayHaveBeenSent(run, at));
}

type Read = NonNullable<ReturnType<typeof readResource>>;

function isActivity(resource: Read): resource is Extract<Read, { resourceType: ActivityType }> {
  return (activityTypes as readonly string[]).includes(resource.resourceType);
}

/** During the first load only what has changed since it began; version numbers do not help, since servers begin at 0, at 1, or do not count. */
function mayHaveBeenSent({ at: { first }, overlapMs }: Run, { ms }: Version): boolean {
  return first === null || ms === undefined || ms >= first - overlapMs;
}
