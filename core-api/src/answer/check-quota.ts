import type { UserPrincipal } from '../access/principal.ts';
import { noQuota, quotaRefusal, quotaWindows, standardQuota } from '../access/search-quota.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectSearchUse } from '../store/sql/select-search-use.ts';
import type { Db } from '../store/store.ts';

/** In what a question is counted (audit-search.ts does, with the answer). */
export type Counted = readonly [application: string, day: string, hour: number];

/** The application through which somebody asks: a host by its id, everything that signs in with us together. */
const ownApplication = 'mast';

/**
 * Whether the caller may ask one more question now, and in what it will be counted. Decided before anything is looked up and counted whatever is found, so that a limit says nothing about anybody. Those of one moment may pass together: a limit
 * is overstepped by as many as are under way at once. Refuses with `search-limit-user`, `search-limit-application`, `search-limit-organisation`.
 */
export async function checkQuota(db: Db, core: Pick<Core, 'clock' | 'environment'>, { organisationId, accountId, hostId }: UserPrincipal): Promise<Result<Counted, Problem>> {
  const { hour, day, leftSeconds } = quotaWindows(core.clock.now());
  const application = hostId ?? ownApplication;
  const row = await db.one(selectSearchUse, [organisationId, accountId, application, day, hour]);
  if (row === undefined) return ok([application, day, hour]);
  const { quota, ...use } = row;
  const chosen = quota === null ? undefined : {
    userHour: quota.user_hour, userDay: quota.user_day, organisationHour: quota.organisation_hour, organisationDay: quota.organisation_day, applicationHour: quota.application_hour, applicationDay: quota.application_day,
  };
  const refusal = quotaRefusal(use, chosen ?? (core.environment === 'live' ? standardQuota : noQuota));
  return refusal === undefined ? ok([application, day, hour]) : failed({ code: `search-limit-${refusal.whose}`, retryAfterSeconds: leftSeconds[refusal.window] });
}
