import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { deleteHostStaff } from '../store/sql/delete-host-staff.ts';
import { deleteLaunches } from '../store/sql/delete-launches.ts';
import { endDeclarations } from '../store/sql/end-declarations.ts';
import { hastenConfirmations } from '../store/sql/hasten-confirmations.ts';
import { selectHandOver } from '../store/sql/select-hand-over.ts';
import { setAccountStatus } from '../store/sql/set-account-status.ts';
import { actOnAccount } from './act-on-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { leaveLeaf } from './leave-leaf.ts';

export const closureSchema = z.strictObject({ reason: z.enum(['left', 'other-organisation', 'no-need', 'misuse', 'entered-in-error']) });
export const closedSchema = z.object({
  accountId: z.guid(),
  status: z.literal('closed'),
  handOver: z
    .object({
      sponsored: z.array(z.guid()).describe('Accounts that they sponsored: to be confirmed now, by somebody who takes them on.'),
      teams: z.array(z.guid()).describe('Teams without a line manager from now on.'),
      requests: z.array(z.guid()).describe('Applications that nobody answers for any more.'),
      references: z.array(z.guid()).describe('Declarations whose reference is still to be given.'),
    })
    .describe('What hangs on the account and goes to somebody else.'),
});

/**
 * Closes a leaver's account, for good: sessions, staff links and live declarations end in the same transaction. Who goes to another organisation leaves here and applies
 * there. Problems: `not-found`, `state-changed`, `last-administrator`, `two-people-needed` for one's own. @throws MastError `audit-unavailable`
 */
export async function closeAccount(core: Core, user: UserPrincipal, accountId: string, { reason }: z.infer<typeof closureSchema>): Promise<Result<z.infer<typeof closedSchema>, Problem>> {
  const { organisationId } = user;
  return actOnAccount(core, user, accountId, async (db, account) => {
    if (accountId === user.accountId) return failed({ code: 'two-people-needed' });
    if (account.status === 'active' && (await isLastAdministrator(db, organisationId, account))) return failed({ code: 'last-administrator' });
    const now = core.clock.now();
    const hanging = await db.rows(selectHandOver, [organisationId, accountId]);
    if ((await db.run(setAccountStatus, [organisationId, accountId, ['active', 'suspended'], 'closed', reason, now])) === 0) return failed({ code: 'state-changed' });
    await db.run(deleteHostStaff, [organisationId, accountId]);
    await db.run(deleteLaunches, [organisationId, accountId]);
    await db.run(endDeclarations, [organisationId, accountId, now]);
    await db.run(hastenConfirmations, [organisationId, accountId, londonDay(now)]);
    if (hanging.length > 0) await queueNotice(db, core, { kind: 'hand-over', organisationId, role: 'administrator', reference: accountId });
    await leaveLeaf(db, core, user, { kind: 'user-closed', payload: { accountId, reason, handOver: hanging.length } });
    const of = (what: (typeof hanging)[number]['what']): string[] => hanging.filter((each) => each.what === what).map(({ id }) => id);
    return ok({ accountId, status: 'closed', handOver: { sponsored: of('sponsored'), teams: of('team'), requests: of('request'), references: of('reference') } });
  });
}
