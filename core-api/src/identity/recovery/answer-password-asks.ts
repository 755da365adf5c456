import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { queueNotice } from '../../mail/queue-notice.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import { deletePasswordAsk } from '../../store/sql/delete-password-ask.ts';
import { selectPasswordAsks } from '../../store/sql/select-password-asks.ts';
import { selectSignInAccount } from '../../store/sql/select-sign-in-account.ts';
import { listFactors } from '../factors/list-factors.ts';
import { issueSignInLink } from '../sign-in-link/issue-sign-in-link.ts';
import { accountCard } from '../sign-in/account-card.ts';

/**
 * Mails a link to whoever asked for a new password, where an account that may sign in has the address and a second factor, without which the link would open nothing; forgets the others. A run that is
 * cut off mails twice at most; the second link takes the first one back.
 */
export async function answerPasswordAsks(core: Core): Promise<void> {
  const asks = await core.store.tx({ readOnly: true }, (db) => db.rows(selectPasswordAsks, []));
  for (const { email_mac: mac, asked_at: askedAt } of asks) {
    await mailLink(core, mac);
    await core.store.tx({}, (db) => db.run(deletePasswordAsk, [mac, askedAt]));
  }
}

async function mailLink(core: Core, mac: Buffer): Promise<void> {
  const found = await core.store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectSignInAccount, [mac]));
  if (found === undefined) return;
  const account = { organisationId: found.organisation_id as OrganisationId, accountId: found.account_id as AccountId };
  const [card, factors] = await Promise.all([accountCard(core, account), listFactors(core, account)]);
  if (card?.isActive !== true || factors.length === 0) return;
  await core.store.tx({ own: account.organisationId }, async (db) => {
    const { linkId, path, until } = await issueSignInLink(db, core, account, 'password');
    await queueNotice(db, core, { kind: 'password-reset', ...account, reference: linkId, link: path, until });
    await appendLeaf(db, core, account, { kind: 'password-asked', payload: { linkId } });
  });
}
