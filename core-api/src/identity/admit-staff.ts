import { accountStanding } from '../access/account-standing.ts';
import type { Core } from '../core.ts';
import { staffMac } from '../people/account-content.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countWaitingApplications } from '../store/sql/count-waiting-applications.ts';
import { selectHostAccount } from '../store/sql/select-host-account.ts';
import type { Db } from '../store/store.ts';
import type { RegisteredClient } from './find-client.ts';
import { hostStaffMac } from './host-staff-mac.ts';

/**
 * How the account stands of somebody for whom a host vouched in a way that is right in everything else. That is said to the caller, who then knows of its own
 * staff what it may: whether they have to apply, to wait, or to ask.
 */
export const standings = ['no-account', 'awaiting-approval', 'suspended'] as const;
export type Standing = (typeof standings)[number];

/** The active account of the host's own organisation to which this staff id of that host is linked, or how it stands. */
export async function admitStaff(core: Core, host: Pick<RegisteredClient, 'clientId' | 'organisationId'>, staffId: string, now: Date): Promise<Result<AccountId, Standing>> {
  const { clientId, organisationId } = host;
  const account = await core.store.tx({ own: organisationId, readOnly: true }, async (db) => {
    const found = await db.one(selectHostAccount, [clientId, hostStaffMac(core.keys, clientId, staffId)]);
    return found?.organisation_id === organisationId ? ok(found) : failed(await standingWithout(db, core, organisationId, staffId, now));
  });
  if (!account.ok) return account;
  return accountStanding(account.value, londonDay(now)) === 'none' ? failed('suspended') : ok(account.value.account_id as AccountId);
}

/** Of a staff id that no account is linked to: whether an application for one waits. */
async function standingWithout(db: Db, core: Core, organisationId: OrganisationId, staffId: string, now: Date): Promise<'no-account' | 'awaiting-approval'> {
  const counted = await db.one(countWaitingApplications, [organisationId, staffMac(core.keys, organisationId, staffId), now]);
  return (counted?.waiting ?? 0) > 0 ? 'awaiting-approval' : 'no-account';
}
