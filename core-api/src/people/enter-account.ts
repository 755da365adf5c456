import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { inviteAccount } from '../identity/sign-in-link/invite-account.ts';
import { emailMac } from '../keys/email-mac.ts';
import type { Problem } from '../problem/problem.ts';
import type { AccountId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertAccount } from '../store/sql/insert-account.ts';
import { selectAccountsAlike } from '../store/sql/select-accounts-alike.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import type { AccountContent } from './account-content.ts';
import { staffMac } from './account-content.ts';
import { applicationFaults } from './application-faults.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { confirmationDue, monthOf, oldestTraining } from './months.ts';
import { applicantFields, day } from './people-schema.ts';

const { name, email, staffId, role } = applicantFields;
export const entrySchema = z.strictObject({ organisation: z.string(), name, email, staffId, role, trainingOn: day, vettingOn: day.optional() });

/**
 * Opens an account without an application: for the first people of an organisation, before two of them can decide about a third. The operator's act alone; the training is
 * asked for all the same. Problems: `invalid-request`, `request-not-ready` with `training-overdue`, `account-active` or `account-suspended`. The new account's id.
 */
export async function enterAccount(core: Core, operator: UserPrincipal, entry: Omit<z.infer<typeof entrySchema>, 'organisation'>): Promise<Result<string, Problem>> {
  const { organisationId } = operator;
  const today = londonDay(core.clock.now());
  const errors = applicationFaults(entry, today);
  if (errors.length > 0) return failed({ code: 'invalid-request', errors });
  return core.store.tx({ own: organisationId }, async (db) => {
    const policy = await db.one(selectOrganisationPolicy, [organisationId]);
    const [addressMac, numberMac] = [emailMac(core.keys, entry.email), staffMac(core.keys, organisationId, entry.staffId)];
    const known = (await db.rows(selectAccountsAlike, [organisationId, [addressMac], numberMac]))[0];
    if (known !== undefined) return failed({ code: 'request-not-ready', errors: [{ pointer: '', rule: known.status === 'active' ? 'account-active' : 'account-suspended' }] });
    if (policy === undefined || monthOf(entry.trainingOn) < oldestTraining(today, policy.trainingMonths)) return failed({ code: 'request-not-ready', errors: [{ pointer: '', rule: 'training-overdue' }] });
    const accountId = core.ids.uuid();
    const { trainingOn, vettingOn } = entry;
    const content: AccountContent = { name: entry.name, email: entry.email, staffId: entry.staffId, trainingOn, ...(vettingOn === undefined ? {} : { vettingOn }) };
    await db.run(insertAccount, [
      organisationId, accountId, addressMac, numberMac, core.keys.seal(organisationId, 'account', accountId, content), entry.role, 'staff', null, null, null, monthOf(trainingOn),
      vettingOn === undefined ? null : monthOf(vettingOn), null, confirmationDue(today, policy.confirmMonths), null,
    ]);
    await inviteAccount(db, core, { organisationId, accountId: accountId as AccountId });
    await leaveLeaf(db, core, operator, { kind: 'user-entered', payload: { accountId, role: entry.role } });
    return ok(accountId);
  });
}
