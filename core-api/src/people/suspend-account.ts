import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { setAccountStatus } from '../store/sql/set-account-status.ts';
import { actOnAccount } from './act-on-account.ts';
import { isAuthoriser } from './authorisers.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { leaveLeaf } from './leave-leaf.ts';

export const suspensionSchema = z.strictObject({ reason: z.enum(['concern', 'misuse', 'lost-device', 'long-absence', 'training', 'other']) });
export const reinstatementSchema = z.strictObject({ reason: z.enum(['cleared', 'returned', 'entered-in-error', 'other']) });
export const statusChangedSchema = z.object({ accountId: z.guid(), status: z.enum(['active', 'suspended', 'closed']) });
type StatusChanged = z.infer<typeof statusChangedSchema>;

/**
 * Stops an account at once, by one person, and all that is signed in with it: its next request is refused. The last administrator cannot stop themselves; another
 * authoriser can, and can let them in again. Problems: `not-found`, `state-changed`, `last-administrator`. @throws MastError `audit-unavailable`
 */
export async function suspendAccount(core: Core, user: UserPrincipal, accountId: string, { reason }: z.infer<typeof suspensionSchema>): Promise<Result<StatusChanged, Problem>> {
  return actOnAccount(core, user, accountId, async (db, account) => {
    if (accountId === user.accountId && (await isLastAdministrator(db, user.organisationId, account))) return failed({ code: 'last-administrator' });
    if ((await db.run(setAccountStatus, [user.organisationId, accountId, ['active'], 'suspended', reason, core.clock.now()])) === 0) return failed({ code: 'state-changed' });
    await queueNotice(db, core, { kind: 'account-suspended', organisationId: user.organisationId, accountId, reference: accountId });
    await leaveLeaf(db, core, user, { kind: 'user-suspended', payload: { accountId, reason } });
    return ok({ accountId, status: 'suspended' });
  });
}

/**
 * Lets a suspended account in again, from its next sign-in on; by an authoriser, never by itself: it cannot sign in. What was signed in before stays over.
 * Problems: `not-found`, `state-changed`.
 */
export async function reinstateAccount(core: Core, user: UserPrincipal, accountId: string, { reason }: z.infer<typeof reinstatementSchema>): Promise<Result<StatusChanged, Problem>> {
  if (!isAuthoriser(user)) return failed({ code: 'not-found' });
  return actOnAccount(core, user, accountId, async (db) => {
    if (accountId === user.accountId) return failed({ code: 'two-people-needed' });
    if ((await db.run(setAccountStatus, [user.organisationId, accountId, ['suspended'], 'active', null, core.clock.now()])) === 0) return failed({ code: 'state-changed' });
    await queueNotice(db, core, { kind: 'account-reinstated', organisationId: user.organisationId, accountId, reference: accountId });
    await leaveLeaf(db, core, user, { kind: 'user-reinstated', payload: { accountId, reason } });
    return ok({ accountId, status: 'active' });
  });
}
