import type { ActivityType } from '../activity-types.ts';
import { includesOf, matchesOf } from './changed-activities.ts';
import { Draft } from './draft.ts';
import type { Drafted } from './pages.ts';
import { rawResource } from './raw-resource.ts';
import type { Run } from './run.ts';
import { takeActivity } from './take-activity.ts';
import { walk } from './walk.ts';

/** All activities of a type of these patients, told again whatever was told before. The feed's position stays where it is. */
export async function* changedMatches(run: Run, type: ActivityType, patients: readonly string[]): AsyncGenerator<Drafted, void, void> {
  const { at } = run;
  const taken = new Set<string>();
  const search = { type, sinceMs: undefined, pageRows: run.context.config.pageRows, params: { ...includesOf(run, type), patient: patients.join(',') } };
  for await (const { bundle } of walk(run.client, search)) {
    let draft = new Draft();
    for (const { resource } of matchesOf(run, bundle.entry ?? [], type)) {
      const { at: version } = rawResource(resource);
      const name = `${version.id} ${version.version}`;
      if (taken.has(name)) continue;
      taken.add(name);
      await takeActivity(run, draft, resource, type, 'patient-changed');
      if (!draft.isFull) continue;
      yield { draft, at };
      draft = new Draft();
    }
    yield { draft, at };
  }
}
