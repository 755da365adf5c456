import { hostStaffMac } from '../identity/host-staff-mac.ts';
import { emailMac } from '../keys/email-mac.ts';
import type { Keys } from '../keys/keys.ts';
import type { Ids } from '../shared/ids.ts';
import { deleteHostStaff } from '../store/sql/delete-host-staff.ts';
import { insertHostStaff } from '../store/sql/insert-host-staff.ts';
import { saveAccount } from '../store/sql/save-account.ts';
import { selectAccountByEmail } from '../store/sql/select-account-by-email.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import type { Setup } from './setup-schema.ts';

/** Accounts, found again by their e-mail's keyed hash, with just the host links given. Name, e-mail and staff id are sealed. */
export async function saveAccounts(db: Db, world: { readonly keys: Keys; readonly ids: Ids }, accounts: Setup['accounts'], ids: OrganisationIds): Promise<void> {
  for (const { email, name, staffId, organisation, role, hosts } of accounts) {
    const organisationId = idOf(ids, organisation);
    const mac = emailMac(world.keys, email);
    await db.run(setOwn, [organisationId]);
    const accountId = (await db.one(selectAccountByEmail, [organisationId, mac]))?.accountId ?? world.ids.uuid();
    await db.run(saveAccount, [organisationId, accountId, mac, world.keys.seal(organisationId, 'account', accountId, { name, email, staffId }), role]);
    await db.run(deleteHostStaff, [organisationId, accountId]);
    for (const host of hosts) await db.run(insertHostStaff, [host, hostStaffMac(world.keys, host, staffId), organisationId, accountId]);
  }
}
