import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { saveCredential } from '../../store/sql/save-credential.ts';
import { spendSignInLink } from '../../store/sql/spend-sign-in-link.ts';
import type { Db } from '../../store/store.ts';
import { tellFactorsChanged } from '../factors/tell-factors-changed.ts';
import type { UserSession } from '../sessions/browser.ts';
import { endSessionsIn } from '../sessions/end-sessions.ts';
import type { OpenLink } from '../sign-in-link/find-sign-in-link.ts';
import { accountCard } from '../sign-in/account-card.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { forgetTries } from '../sign-in/throttle.ts';
import { hashPassword } from './hash-password.ts';
import { newPasswordFault } from './new-password.ts';
import type { PasswordFault } from './password-faults.ts';

/**
 * Changes the password of somebody who has just signed in: with the one they have (ASVS 6.2.3), ending what is signed in elsewhere, and telling them by mail. The session that changes it stays. `no` and `wait`
 * speak of the present password, the rest of the new one. How many other sessions ended.
 */
export async function changePassword(core: Core, session: UserSession, given: { readonly current: string; readonly password: string; readonly source: string }): Promise<Result<number, PasswordFault | 'no' | 'wait'>> {
  const card = await accountCard(core, session);
  if (card === undefined) return failed('no');
  const checked = await checkPassword(core, { email: card.email, password: given.current, source: given.source });
  if (!checked.ok) return checked;
  // One address may stand for accounts of two organisations: the password that fitted must be this account's.
  if (checked.value.accountId !== session.accountId) return failed('no');
  const fault = await newPasswordFault(core, card, given.password);
  if (fault !== undefined) return failed(fault);
  const sealed = await sealedHash(core, session, given.password);
  return core.store.tx({ own: session.organisationId }, async (db) => ok(await replace(db, core, session, sealed, { how: 'changed', linkId: null, keep: session.sessionId })));
}

/**
 * Replaces a lost password by a link that came by mail, after its user has shown the second factor: the link is used up, every session of the account ends. `over` when it was used in the meantime; a password
 * that may not be chosen leaves the link as it is.
 */
export async function replacePassword(core: Core, link: OpenLink, password: string): Promise<Result<null, PasswordFault | 'over'>> {
  const fault = await newPasswordFault(core, link, password);
  if (fault !== undefined) return failed(fault);
  const { account, linkId } = link;
  const sealed = await sealedHash(core, account, password);
  const replaced = await core.store.tx({ own: account.organisationId }, async (db) => {
    if ((await db.run(spendSignInLink, [account.organisationId, linkId, core.clock.now()])) !== 1) return false;
    await replace(db, core, account, sealed, { how: 'replaced', linkId });
    return true;
  });
  if (!replaced) return failed('over');
  await forgetTries(core, 'name', link.email.trim().toLowerCase());
  return ok(null);
}

async function sealedHash(core: Core, { organisationId, accountId }: AccountRef, password: string): Promise<Buffer> {
  return core.keys.seal(organisationId, 'credential', accountId, { password: await hashPassword(password) });
}

async function replace(db: Db, core: Core, { organisationId, accountId }: AccountRef, sealed: Buffer, { how, linkId, keep }: { readonly how: 'changed' | 'replaced'; readonly linkId: string | null; readonly keep?: string }): Promise<number> {
  const account = { organisationId, accountId };
  await db.run(saveCredential, [organisationId, accountId, sealed, core.clock.now()]);
  const ended = await endSessionsIn(db, core, { ...account, ...(keep === undefined ? {} : { keep }) }, 'credential-changed', account);
  await tellFactorsChanged(db, core, account);
  await appendLeaf(db, core, account, { kind: 'password-changed', payload: { how, linkId, ended } });
  return ended;
}
