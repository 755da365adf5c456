import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { accountStanding } from '../access/account-standing.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { ListedAccount } from '../store/sql/select-accounts.ts';
import { selectAccounts } from '../store/sql/select-accounts.ts';
import type { OrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { openAccount } from './account-content.ts';
import { isAuthoriser } from './authorisers.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { oldestTraining } from './months.ts';
import { staffRole, userSchema } from './people-schema.ts';

const pageSize = 100;
const nil = '00000000-0000-0000-0000-000000000000';
/** Days ahead at which something counts as due. Judgement. */
const dueDays = 30;

export const userFilterSchema = z.strictObject({
  status: z.enum(['active', 'suspended', 'closed']).optional(),
  role: staffRole.optional(),
  teamId: z.guid().optional(),
  due: z.enum(['confirmation', 'training', 'end']).optional().describe('What is due within thirty days, or over.'),
  accountId: z.guid().optional().describe('One account, as the list would show it.'),
  cursor: z.guid().optional(),
});
export const userListSchema = z.object({ users: z.array(userSchema), nextCursor: z.string().nullable() });
type User = z.infer<typeof userSchema>;

/**
 * Accounts of the caller's own organisation, in the order in which they were made, with what information governance asks of each. A line manager who is no authoriser
 * sees the accounts of the teams they manage. Leaves a leaf: who works here is itself worth protecting. @throws MastError `audit-unavailable`
 */
export async function listUsers(core: Core, user: UserPrincipal, filter: z.infer<typeof userFilterSchema>): Promise<Result<z.infer<typeof userListSchema>, Problem>> {
  const { organisationId } = user;
  const today = londonDay(core.clock.now());
  const soon = addDays(today, dueDays);
  const { status, role, teamId, due, accountId, cursor } = filter;
  return core.store.tx({ own: organisationId }, async (db) => {
    const policy = await db.one(selectOrganisationPolicy, [organisationId]);
    if (policy === undefined) return failed({ code: 'not-found' });
    const rows = await db.rows(selectAccounts, [
      organisationId, cursor ?? nil, pageSize, status ?? null, role ?? null, teamId ?? null, isAuthoriser(user) ? null : user.accountId,
      due === 'confirmation' ? soon : null, due === 'training' ? oldestTraining(soon, policy.trainingMonths) : null, due === 'end' ? soon : null, accountId ?? null,
    ]);
    await leaveLeaf(db, core, user, { kind: 'users-listed', payload: { filters: Object.keys(filter).toSorted(), users: rows.length } });
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    return ok({ users: rows.map((row) => shown(core, user, policy, row, today)), nextCursor: last?.accountId ?? null });
  });
}

function shown(core: Core, { organisationId }: UserPrincipal, policy: OrganisationPolicy, row: ListedAccount, today: IsoDate): User {
  const { accountId, status, endsOn, confirmDue, trainingMonth, sealed, lastSignInAt, vettingMonth: _vetting, role, ...rest } = row;
  const { name, email, staffId, trainingOn, vettingOn } = openAccount(core.keys, organisationId, accountId, sealed);
  const standing = accountStanding({ status: 'active', endsOn: null, confirmDue, graceDays: policy.graceDays }, today);
  return {
    ...rest,
    accountId,
    name,
    email,
    staffId,
    role: staffRole.parse(role),
    status: status === 'active' && endsOn !== null && endsOn < today ? 'ended' : status,
    endsOn,
    trainingOn: trainingOn ?? null,
    training: trainingMonth === null ? 'missing' : trainingMonth < oldestTraining(today, policy.trainingMonths) ? 'overdue' : 'good',
    vettingOn: vettingOn ?? null,
    confirmDue,
    confirmation: standing === 'confirmation-overdue' ? 'overdue' : confirmDue <= addDays(today, dueDays) ? 'due' : 'good',
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
