import type { Core } from '../../core.ts';
import { queueNotice } from '../../mail/queue-notice.ts';
import type { Db } from '../../store/store.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { issueSignInLink } from './issue-sign-in-link.ts';

/** Mails the link by which a new account gets its first password and second factor, exactly if the caller's transaction (`own` = the organisation) commits. */
export async function inviteAccount(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, account: AccountRef): Promise<void> {
  const { linkId, path, until } = await issueSignInLink(db, core, account, 'invitation');
  await queueNotice(db, core, { kind: 'account-invited', organisationId: account.organisationId, accountId: account.accountId, reference: linkId, link: path, until });
}
