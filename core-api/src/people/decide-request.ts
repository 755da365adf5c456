import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { AccessRequestRow } from '../store/access-request-row.ts';
import { lockAccessRequest } from '../store/sql/lock-access-request.ts';
import { refuseAccessRequest } from '../store/sql/refuse-access-request.ts';
import type { Db } from '../store/store.ts';
import { accountContentSchema } from './account-content.ts';
import { approveAccount } from './approve-account.ts';
import { approveRole } from './approve-role.ts';
import { findFindings } from './find-findings.ts';
import { leaveLeaf } from './leave-leaf.ts';

/** Why an application is refused. */
const refusalReasons = ['not-known-here', 'no-need', 'training', 'vetting', 'wrong-role', 'entered-in-error', 'concern'] as const;
export const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve') }),
  z.strictObject({ decision: z.literal('refuse'), reason: z.enum(refusalReasons) }),
]);
type Decision = z.infer<typeof decisionSchema>;
export const decidedSchema = z.object({ requestId: z.guid(), decision: z.enum(['approve', 'refuse']), accountId: z.guid().nullable().describe('The account that was opened, or whose role changed.') });
type Decided = z.infer<typeof decidedSchema>;

/**
 * A named authoriser decides an application. Two people are held by the statements and by constraints of the table, not only here. An account that was closed stays
 * closed: a returner gets a new one, which owns nothing of the old.
 * Problems: `not-found`; `state-changed`; `two-people-needed`; `request-not-ready` with the rules that stand against it; `last-administrator`.
 * @throws MastError `audit-unavailable`
 */
export async function decideRequest(core: Core, user: UserPrincipal, requestId: string, body: Decision): Promise<Result<Decided, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const request = await db.one(lockAccessRequest, [user.organisationId, requestId]);
    if (request === undefined) return failed({ code: 'not-found' });
    if (request.status !== 'waiting' || request.lapsesAt <= now) return failed({ code: 'state-changed' });
    return body.decision === 'refuse' ? refuse(db, core, user, request, body.reason) : approve(db, core, user, request);
  });
}

async function approve(db: Db, core: Core, user: UserPrincipal, request: AccessRequestRow): Promise<Result<Decided, Problem>> {
  const { requestId, role, vouchedBy } = request;
  const { blocking, former } = await findFindings(db, core, user.organisationId, request, user.accountId, londonDay(core.clock.now()));
  if (blocking.includes('same-person')) return failed({ code: 'two-people-needed' });
  if (blocking.includes('last-administrator')) return failed({ code: 'last-administrator' });
  if (blocking.length > 0) return failed({ code: 'request-not-ready', errors: blocking.map((rule) => ({ pointer: '', rule })) });
  const accountId = request.kind === 'account' ? await approveAccount(db, core, user, request, former) : await approveRole(db, core, user, request);
  if (accountId === undefined) return failed({ code: 'state-changed' });
  const payload = { requestId, decision: 'approve', reason: undefined, accountId, role, vouchedBy: vouchedBy ?? undefined, formerId: former?.accountId } as const;
  await leaveLeaf(db, core, user, { kind: 'access-decided', payload });
  return ok({ requestId, decision: 'approve', accountId });
}

async function refuse(db: Db, core: Core, user: UserPrincipal, request: AccessRequestRow, reason: string): Promise<Result<Decided, Problem>> {
  const { organisationId, accountId } = user;
  const { requestId, role, vouchedBy, sealed, kind } = request;
  if ((await db.run(refuseAccessRequest, [organisationId, requestId, accountId, core.clock.now()])) === 0) return failed({ code: 'two-people-needed' });
  if (kind === 'account' && sealed !== null) {
    const { email } = accountContentSchema.parse(core.keys.open(organisationId, 'access_request', requestId, sealed));
    await queueNotice(db, core, { kind: 'account-refused', organisationId, contact: { email }, reference: requestId });
  }
  await leaveLeaf(db, core, user, { kind: 'access-decided', payload: { requestId, decision: 'refuse', reason, accountId: undefined, role, vouchedBy: vouchedBy ?? undefined, formerId: undefined } });
  return ok({ requestId, decision: 'refuse', accountId: null });
}
