import { z } from 'zod';

import type { Core } from '../../core.ts';
import { emailMac } from '../../keys/email-mac.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { saveCredential } from '../../store/sql/save-credential.ts';
import { selectCredential } from '../../store/sql/select-credential.ts';
import { selectSignInAccount } from '../../store/sql/select-sign-in-account.ts';
import { hashPassword, verifyPassword } from '../passwords/hash-password.ts';
import { accountCard } from './account-card.ts';
import type { AccountRef } from './account-ref.ts';
import { forgetTries, mayTry } from './throttle.ts';

/** `wait`: too many tries of late. `no`: everything else, and nobody outside learns which. */
export type PasswordRefusal = 'wait' | 'no';

/** What a row of `credential` seals. */
export const credentialSchema = z.strictObject({ password: z.string() });

/**
 * Whether this e-mail and this password are of an account that may sign in. An address that does not exist, one without a password, a suspended account
 * and a wrong password are one refusal after the same work: the hash is always made, and tries are counted by what was typed. A password that is
 * hashed with older parameters is hashed anew.
 */
export async function checkPassword(core: Core, typed: { readonly email: string; readonly password: string; readonly source: string }): Promise<Result<AccountRef, PasswordRefusal>> {
  const name = typed.email.trim().toLowerCase();
  const [mayBySource, mayByName] = await Promise.all([mayTry(core, 'source', typed.source), mayTry(core, 'name', name)]);
  if (!mayBySource || !mayByName) return failed('wait');
  const mac = emailMac(core.keys, typed.email);
  const found = await core.store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectSignInAccount, [mac]));
  const ref = { organisationId: (found?.organisation_id ?? nowhere) as OrganisationId, accountId: (found?.account_id ?? nowhere) as AccountId };
  const row = await core.store.tx({ own: ref.organisationId, readOnly: true }, (db) => db.one(selectCredential, [ref.organisationId, ref.accountId]));
  const phc = row === undefined ? undefined : credentialSchema.parse(core.keys.open(ref.organisationId, 'credential', ref.accountId, row.sealed)).password;
  const { fits, outdated } = await verifyPassword(typed.password, phc);
  const card = await accountCard(core, ref);
  if (!fits || card?.isActive !== true) return failed('no');
  if (outdated) await setPassword(core, ref, typed.password);
  await forgetTries(core, 'name', name);
  return ok(ref);
}

/** No organisation and no account has it. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** Hashes and keeps a password that was found fit (password-faults.ts). */
export async function setPassword(core: Pick<Core, 'store' | 'keys' | 'clock'>, { organisationId, accountId }: AccountRef, password: string): Promise<void> {
  const sealed = core.keys.seal(organisationId, 'credential', accountId, { password: await hashPassword(password) });
  await core.store.tx({ own: organisationId }, (db) => db.run(saveCredential, [organisationId, accountId, sealed, core.clock.now()]));
}
