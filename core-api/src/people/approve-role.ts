import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { londonDay } from '../shared/london-day.ts';
import { approveAccessRequest } from '../store/sql/approve-access-request.ts';
import type { AccessRequestRow } from '../store/access-request-row.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { setAccountRole } from '../store/sql/set-account-role.ts';
import type { Db } from '../store/store.ts';
import { oldestTraining } from './months.ts';

/** Gives an account the role that was approved; what was signed in before is over. Its id, or undefined when the store refuses. Runs in the deciding transaction. */
export async function approveRole(db: Db, core: Core, user: UserPrincipal, request: AccessRequestRow): Promise<string | undefined> {
  const { organisationId } = user;
  const { requestId, accountId, role } = request;
  const policy = await db.one(selectOrganisationPolicy, [organisationId]);
  if (policy === undefined || accountId === null) return undefined;
  const now = core.clock.now();
  const today = londonDay(now);
  if ((await db.run(approveAccessRequest, [organisationId, requestId, user.accountId, now, accountId, today, oldestTraining(today, policy.trainingMonths)])) === 0) return undefined;
  if ((await db.run(setAccountRole, [organisationId, accountId, role, now])) === 0) throw new ProblemError({ code: 'state-changed' });
  await queueNotice(db, core, { kind: 'role-changed', organisationId, accountId, reference: requestId });
  return accountId;
}
