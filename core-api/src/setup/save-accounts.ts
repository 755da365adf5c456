import { hostStaffMac } from '../identity/host-staff-mac.ts';
import { emailMac } from '../keys/email-mac.ts';
import type { Keys } from '../keys/keys.ts';
import type { AccountContent } from '../people/account-content.ts';
import { staffMac } from '../people/account-content.ts';
import { monthOf } from '../people/months.ts';
import type { Ids } from '../shared/ids.ts';
import { deleteHostStaff } from '../store/sql/delete-host-staff.ts';
import { insertHostStaff } from '../store/sql/insert-host-staff.ts';
import { saveAccount } from '../store/sql/save-account.ts';
import { selectAccountByEmail } from '../store/sql/select-account-by-email.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import { saveSignIn } from './save-sign-in.ts';
import type { Setup } from './setup-schema.ts';

/**
 * Accounts, found again by their e-mail's keyed hash, with just the host links given. Name, e-mail and staff id are sealed. The role is that of the first entry: later ones
 * are decided by two people. A closed account stays as it is.
 */
export async function saveAccounts(db: Db, world: { readonly keys: Keys; readonly ids: Ids }, accounts: Setup['accounts'], ids: OrganisationIds): Promise<void> {
  for (const { email, name, staffId, organisation, role, hosts, signIn, trainingOn, vettingOn } of accounts) {
    const organisationId = idOf(ids, organisation);
    const mac = emailMac(world.keys, email);
    await db.run(setOwn, [organisationId]);
    const found = await db.one(selectAccountByEmail, [organisationId, mac]);
    const accountId = found?.accountId ?? world.ids.uuid();
    // Who left stays gone: a file that still names them brings nothing back.
    if (found?.status === 'closed') continue;
    const content: AccountContent = { name, email, staffId, ...(trainingOn === undefined ? {} : { trainingOn }), ...(vettingOn === undefined ? {} : { vettingOn }) };
    const months = [trainingOn, vettingOn].map((each) => (each === undefined ? null : monthOf(each)));
    const sealed = world.keys.seal(organisationId, 'account', accountId, content);
    await db.run(saveAccount, [organisationId, accountId, mac, staffMac(world.keys, organisationId, staffId), sealed, role, months[0] ?? null, months[1] ?? null]);
    await db.run(deleteHostStaff, [organisationId, accountId]);
    for (const host of hosts) {
      const { id, staffId: known } = typeof host === 'string' ? { id: host, staffId } : host;
      await db.run(insertHostStaff, [id, hostStaffMac(world.keys, id, known), organisationId, accountId]);
    }
    if (signIn !== undefined) await saveSignIn(db, world, { organisationId, accountId }, signIn);
  }
}
