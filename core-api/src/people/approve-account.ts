import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { inviteAccount } from '../identity/sign-in-link/invite-account.ts';
import type { AccountId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { approveAccessRequest } from '../store/sql/approve-access-request.ts';
import { insertAccount } from '../store/sql/insert-account.ts';
import type { AccessRequestRow } from '../store/access-request-row.ts';
import { releaseEmail } from '../store/sql/release-email.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import type { Db } from '../store/store.ts';
import { accountContentSchema } from './account-content.ts';
import type { Findings } from './find-findings.ts';
import { confirmationDue, oldestTraining } from './months.ts';

/** Opens the account of an approved application and invites its holder; its id, or undefined when the store refuses, whose word counts. Runs in the deciding transaction. */
export async function approveAccount(db: Db, core: Core, user: UserPrincipal, request: AccessRequestRow, former: Findings['former']): Promise<string | undefined> {
  const { organisationId } = user;
  const { requestId, emailMac, staffMac, sealed, role, employment, teamId, vouchedBy, endsOn, trainingMonth, vettingMonth } = request;
  const policy = await db.one(selectOrganisationPolicy, [organisationId]);
  if (policy === undefined || emailMac === null || staffMac === null || sealed === null) return undefined;
  const now = core.clock.now();
  const today = londonDay(now);
  const accountId = core.ids.uuid();
  if ((await db.run(approveAccessRequest, [organisationId, requestId, user.accountId, now, accountId, today, oldestTraining(today, policy.trainingMonths)])) === 0) return undefined;
  // The address is the returner's again; what was said of the closed account stays with that one.
  if (former?.byEmail === true) await db.run(releaseEmail, [organisationId, former.accountId, core.keys.macBytes('account-closed', former.accountId)]);
  const content = accountContentSchema.parse(core.keys.open(organisationId, 'access_request', requestId, sealed));
  const sponsorId = employment === 'staff' ? null : vouchedBy;
  await db.run(insertAccount, [
    organisationId, accountId, emailMac, staffMac, core.keys.seal(organisationId, 'account', accountId, content), role, employment, teamId, sponsorId, endsOn, trainingMonth, vettingMonth,
    user.accountId, confirmationDue(today, policy.confirmMonths), former?.accountId ?? null,
  ]);
  await inviteAccount(db, core, { organisationId, accountId: accountId as AccountId });
  return accountId;
}
