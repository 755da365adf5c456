import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { saveCredential } from '../../store/sql/save-credential.ts';
import { selectSignInLink } from '../../store/sql/select-sign-in-link.ts';
import { spendSignInLink } from '../../store/sql/spend-sign-in-link.ts';
import { enrolTotp, removeFactors } from '../factors/enrol-factor.ts';
import { tellFactorsChanged } from '../factors/tell-factors-changed.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import type { PasswordFault } from '../passwords/password-faults.ts';
import { passwordFault } from '../passwords/password-faults.ts';
import { endSessionsIn } from '../sessions/end-sessions.ts';
import { accountCard } from '../sign-in/account-card.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import type { LinkPurpose } from './issue-sign-in-link.ts';
import { linkMac } from './issue-sign-in-link.ts';

/** Whose link this is. */
export type OpenLink = { readonly account: AccountRef; readonly linkId: string; readonly purpose: LinkPurpose; readonly name: string; readonly email: string };

/** The link of a secret as it stands; undefined when there is none, it was used, it has ended or its account may not sign in. Looking does not use it up: mail scanners look. */
export async function findSignInLink(core: Core, secret: string): Promise<OpenLink | undefined> {
  const mac = linkMac(core.keys, secret);
  const row = await core.store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectSignInLink, [mac, core.clock.now()]));
  if (row === undefined) return undefined;
  const account = { organisationId: row.organisation_id as OrganisationId, accountId: row.account_id as AccountId };
  const card = await accountCard(core, account);
  return card?.isActive === true ? { account, linkId: row.link_id, purpose: row.purpose, name: card.name, email: card.email } : undefined;
}

export type LinkRefusal = PasswordFault | 'password' | 'code' | 'over';

/**
 * Uses a link: enrols the authenticator app whose first code is shown, and for an invitation sets the password. The link is spent, sessions that were open end, and after a loss the lost
 * second factors go, all in one transaction; a password that may not be chosen or a wrong code leaves the link as it is.
 */
export async function useSignInLink(core: Core, link: OpenLink, given: { readonly password: string; readonly secret: string; readonly code: string }): Promise<Result<null, LinkRefusal>> {
  const { account, purpose, linkId } = link;
  const isInvitation = purpose === 'invitation';
  if (isInvitation && given.password === '') return failed('password');
  const fault = isInvitation ? passwordFault(given.password, [link.name, link.email]) : undefined;
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
