import { credentialSchema } from '../identity/sign-in/check-password.ts';
import { hashPassword, verifyPassword } from '../identity/passwords/hash-password.ts';
import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import type { Ids } from '../shared/ids.ts';
import { insertFactor } from '../store/sql/insert-factor.ts';
import { saveCredential } from '../store/sql/save-credential.ts';
import { selectCredential } from '../store/sql/select-credential.ts';
import { selectFactors } from '../store/sql/select-factors.ts';
import type { Db } from '../store/store.ts';

/**
 * Password and authenticator app of a demonstration's synthetic account, as the file gives them; what is there already stays, so that applying a file again
 * changes nothing. The transaction's `own` is the organisation.
 */
export async function saveSignIn(
  db: Db,
  { keys, ids }: { readonly keys: Keys; readonly ids: Ids },
  { organisationId, accountId }: { readonly organisationId: OrganisationId; readonly accountId: string },
  signIn: { readonly password: string; readonly totpSecret: string },
): Promise<void> {
  const now = systemClock.now();
  const held = await db.one(selectCredential, [organisationId, accountId]);
  const phc = held === undefined ? undefined : credentialSchema.parse(keys.open(organisationId, 'credential', accountId, held.sealed)).password;
  if (phc === undefined || !(await verifyPassword(signIn.password, phc)).fits) {
    await db.run(saveCredential, [organisationId, accountId, keys.seal(organisationId, 'credential', accountId, { password: await hashPassword(signIn.password) }), now]);
  }
  const factors = await db.rows(selectFactors, [organisationId, accountId]);
  if (factors.some(({ kind }) => kind === 'totp')) return;
  const factorId = ids.uuid();
  await db.run(insertFactor, [organisationId, factorId, accountId, 'totp', null, 0, now, keys.seal(organisationId, 'factor', factorId, { secret: signIn.totpSecret })]);
}
