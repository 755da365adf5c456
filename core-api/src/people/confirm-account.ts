import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveConfirmation } from '../store/sql/save-confirmation.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { actOnAccount } from './act-on-account.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { confirmationDue, oldestTraining } from './months.ts';
import { day } from './people-schema.ts';

export const confirmationSchema = z.strictObject({ needed: z.literal(true).describe('This person still needs the account, in this role.') });
export const confirmedSchema = z.object({ accountId: z.guid(), confirmDue: day });

/**
 * The line manager, or an authoriser, confirms once a year that an account is still needed; works again at once where it was overdue. Nobody confirms themselves, and
 * nobody without training of late. Problems: `not-found`, `two-people-needed`, `state-changed` when closed, `request-not-ready` with `training-missing` or `training-overdue`.
 */
export async function confirmAccount(core: Core, user: UserPrincipal, accountId: string): Promise<Result<z.infer<typeof confirmedSchema>, Problem>> {
  const { organisationId } = user;
  return actOnAccount(core, user, accountId, async (db, account) => {
    const policy = await db.one(selectOrganisationPolicy, [organisationId]);
    if (accountId === user.accountId) return failed({ code: 'two-people-needed' });
    if (policy === undefined || account.status === 'closed') return failed({ code: 'state-changed' });
    const today = londonDay(core.clock.now());
    const { trainingMonth } = account;
    if (trainingMonth === null || trainingMonth < oldestTraining(today, policy.trainingMonths)) {
      return failed({ code: 'request-not-ready', errors: [{ pointer: '', rule: trainingMonth === null ? 'training-missing' : 'training-overdue' }] });
    }
    const confirmDue = confirmationDue(today, policy.confirmMonths);
    if ((await db.run(saveConfirmation, [organisationId, accountId, user.accountId, confirmDue])) === 0) return failed({ code: 'two-people-needed' });
    await leaveLeaf(db, core, user, { kind: 'user-confirmed', payload: { accountId, confirmDue } });
    return ok({ accountId, confirmDue });
  });
}
