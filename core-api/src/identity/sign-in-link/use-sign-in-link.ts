import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { saveCredential } from '../../store/sql/save-credential.ts';
import { spendSignInLink } from '../../store/sql/spend-sign-in-link.ts';
import { enrolTotp, removeFactors } from '../factors/enrol-factor.ts';
import { tellFactorsChanged } from '../factors/tell-factors-changed.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { newPasswordFault } from '../passwords/new-password.ts';
import type { PasswordFault } from '../passwords/password-faults.ts';
import { endSessionsIn } from '../sessions/end-sessions.ts';
import type { OpenLink } from './find-sign-in-link.ts';

export type LinkRefusal = PasswordFault | 'password' | 'code' | 'over';

/**
 * Uses a link: enrols the authenticator app whose first code is shown, and for an invitation sets the password. The link is spent, sessions that were open end, and after a loss the lost
 * second factors go, all in one transaction; a password that may not be chosen or a wrong code leaves the link as it is.
 */
export async function useSignInLink(core: Core, link: OpenLink, given: { readonly password: string; readonly secret: string; readonly code: string }): Promise<Result<null, LinkRefusal>> {
  const { account, purpose, linkId } = link;
  const isInvitation = purpose === 'invitation';
  if (isInvitation && given.password === '') return failed('password');
  const fault = isInvitation ? await newPasswordFault(core, link, given.password) : undefined;
  if (fault !== undefined) return failed(fault);
  const sealed = isInvitation ? core.keys.seal(account.organisationId, 'credential', account.accountId, { password: await hashPassword(given.password) }) : undefined;
  const now = core.clock.now();
  return core.store.tx({ own: account.organisationId }, async (db): Promise<Result<null, LinkRefusal>> => {
    if (!isInvitation) await removeFactors(db, core, account, null);
    if (!(await enrolTotp(db, core, account, given.secret, given.code))) throw new Undone('code');
    if ((await db.run(spendSignInLink, [account.organisationId, linkId, now])) !== 1) throw new Undone('over');
    if (sealed !== undefined) await db.run(saveCredential, [account.organisationId, account.accountId, sealed, now]);
    await endSessionsIn(db, core, account, isInvitation ? 'credential-changed' : 'recovery', account);
    if (!isInvitation) await tellFactorsChanged(db, core, account);
    await appendLeaf(db, core, account, { kind: 'sign-in-link-used', payload: { linkId, purpose } });
    return ok(null);
  }).catch((error: unknown) => {
    if (error instanceof Undone) return failed(error.refusal);
    throw error;
  });
}

/** Rolls the transaction back. */
class Undone extends Error {
  readonly refusal: LinkRefusal;
  constructor(refusal: LinkRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
