import { parseArgs } from 'node:util';

import type { Config } from '../config.ts';
import { issueSignInLink } from '../identity/sign-in-link/issue-sign-in-link.ts';
import { emailMac } from '../keys/email-mac.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import { createStore } from '../store/create-store.ts';
import { selectSignInAccount } from '../store/sql/select-sign-in-account.ts';

/**
 * `mast invite --email <address>`: prints the link by which the account of that address, as setup entered it, gets its first password and second factor: for the first administrator
 * of an installation, who invites everybody else. Exit code 1 when no active account has it.
 */
export async function invite(config: Config, databaseUrl: string, words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { email: { type: 'string' } } });
  if (values.email === undefined) {
    console.log('mast invite --email <address>');
    return 2;
  }
  const store = createStore({ connectionString: databaseUrl, max: 1 });
  try {
    const keys = await openKeys(config.keysFolder, { environment: config.environment });
    const mac = emailMac(keys, values.email);
    const account = await store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectSignInAccount, [mac]));
    if (account?.status !== 'active') {
      console.log('no active account has this address');
      return 1;
    }
    const ref = { organisationId: account.organisation_id as OrganisationId, accountId: account.account_id as AccountId };
    const link = await store.tx({ own: ref.organisationId }, (db) => issueSignInLink(db, { keys, ids: randomIds, clock: systemClock }, ref, 'invitation'));
    console.log(`${config.coreUrl}${link.path}\nworks once, until ${link.until.toISOString()}`);
    return 0;
  } finally {
    await store.close();
  }
}
