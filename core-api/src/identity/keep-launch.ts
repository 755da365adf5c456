import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { deleteExpiredLaunches } from '../store/sql/delete-expired-launches.ts';
import { insertLaunch } from '../store/sql/insert-launch.ts';
import type { LaunchContent } from './launch-content.ts';

/**
 * Seals what a host opened MAST for and returns the id that the access token will carry. The token itself is readable by whoever holds it, so it
 * names the launch and holds nothing personal.
 */
export async function keepLaunch(
  core: Pick<Core, 'store' | 'keys' | 'clock' | 'ids'>,
  account: { readonly organisationId: OrganisationId; readonly accountId: AccountId },
  content: LaunchContent,
  expiresAt: Date,
): Promise<string> {
  const launchId = core.ids.uuid();
  const sealed = core.keys.seal(account.organisationId, 'launch', launchId, content);
  await core.store.tx({ own: account.organisationId }, async (db) => {
    await db.run(deleteExpiredLaunches, [core.clock.now()]);
    await db.run(insertLaunch, [account.organisationId, launchId, account.accountId, expiresAt, sealed]);
  });
  return launchId;
}
