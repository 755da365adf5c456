import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { dayMs } from '../shared/day-ms.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertAccessRequest } from '../store/sql/insert-access-request.ts';
import { lapseAccessRequests } from '../store/sql/lapse-access-requests.ts';
import { lockAccount } from '../store/sql/lock-account.ts';
import { applicationFaults } from './application-faults.ts';
import { mayManage } from './authorisers.ts';
import { enterApplication, waitingDays } from './enter-application.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { applicantFields, staffRole } from './people-schema.ts';

/** An account for a colleague, or another role for one who has an account. */
export const proposalSchema = z.union([
  z.strictObject({ kind: z.literal('account').default('account'), ...applicantFields, teamId: z.guid().optional() }),
  z.strictObject({ kind: z.literal('role'), accountId: z.guid(), role: staffRole }),
]);
type Proposal = z.infer<typeof proposalSchema>;

/**
 * Somebody of the organisation proposes a colleague, and by that answers for them: another person then decides. Another role is proposed by an authoriser or the line
 * manager, never by whom it is for. Answers an account that exists and one that does not alike.
 * Problems: `invalid-request`, `two-people-needed` for one's own role, `not-found` for an account that the caller does not manage.
 */
export async function propose(core: Core, user: UserPrincipal, body: Proposal): Promise<Result<{ received: true }, Problem>> {
  if (body.kind === 'role') return proposeRole(core, user, body);
  const errors = applicationFaults(body, londonDay(core.clock.now()));
  if (errors.length > 0) return failed({ code: 'invalid-request', errors });
  await core.store.tx({ own: user.organisationId }, (db) => enterApplication(db, core, user.organisationId, body, user.accountId));
  return ok({ received: true });
}

async function proposeRole(core: Core, user: UserPrincipal, { accountId, role }: Extract<Proposal, { kind: 'role' }>): Promise<Result<{ received: true }, Problem>> {
  const { organisationId } = user;
  if (accountId === user.accountId) return failed({ code: 'two-people-needed' });
  return core.store.tx({ own: organisationId }, async (db) => {
    const account = await db.one(lockAccount, [organisationId, accountId]);
    if (account === undefined || !mayManage(user, account)) return failed({ code: 'not-found' });
    const requestId = core.ids.uuid();
    const at = core.clock.now();
    await db.run(lapseAccessRequests, [organisationId, at]);
    const entered = await db.run(insertAccessRequest, [
      organisationId, requestId, 'role', 'colleague', accountId, null, null, role, 'staff', null, null, null, null, user.accountId,
      at, new Date(at.getTime() + waitingDays * dayMs), core.keys.seal(organisationId, 'access_request', requestId, {}),
    ]);
    await leaveLeaf(db, core, user, { kind: 'access-requested', payload: { requestId, kind: 'role', origin: 'colleague', role, repeated: entered === 0 } });
    return ok({ received: true });
  });
}
