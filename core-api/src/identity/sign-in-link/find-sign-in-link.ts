import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import { selectSignInLink } from '../../store/sql/select-sign-in-link.ts';
import { accountCard } from '../sign-in/account-card.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import type { LinkPurpose } from './issue-sign-in-link.ts';
import { linkMac } from './issue-sign-in-link.ts';

/** Whose link this is. */
export type OpenLink = { readonly account: AccountRef; readonly linkId: string; readonly purpose: LinkPurpose; readonly name: string; readonly email: string };

/** The link of a secret as it stands, if it is for one of these purposes; undefined when there is none, it was used, it has ended or its account may not sign in. Looking does not use it up: mail scanners look. */
export async function findSignInLink(core: Core, secret: string, purposes: readonly LinkPurpose[]): Promise<OpenLink | undefined> {
  const mac = linkMac(core.keys, secret);
  const row = await core.store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectSignInLink, [mac, core.clock.now()]));
  if (row === undefined || !purposes.includes(row.purpose)) return undefined;
  const account = { organisationId: row.organisation_id as OrganisationId, accountId: row.account_id as AccountId };
  const card = await accountCard(core, account);
  return card?.isActive === true ? { account, linkId: row.link_id, purpose: row.purpose, name: card.name, email: card.email } : undefined;
}
