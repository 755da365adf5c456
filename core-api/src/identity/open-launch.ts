import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { selectLaunch } from '../store/sql/select-launch.ts';
import type { Db } from '../store/store.ts';
import type { LaunchContent } from './launch-content.ts';
import { launchContentSchema } from './launch-content.ts';

/**
 * What the host opened MAST for, when the user came through one; undefined otherwise. Runs in the caller's transaction with `own` = the user's
 * organisation. A token whose launch is gone yields `ended`: the question must then not be treated as free.
 */
export async function openLaunch(db: Db, core: Pick<Core, 'keys' | 'clock'>, user: UserPrincipal): Promise<LaunchContent | 'ended' | undefined> {
  if (user.launchId === undefined) return undefined;
  const row = await db.one(selectLaunch, [user.organisationId, user.launchId, user.accountId, core.clock.now()]);
  if (row === undefined) return 'ended';
  return launchContentSchema.parse(core.keys.open(user.organisationId, 'launch', user.launchId, row.sealed));
}
