import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import { insertFederatedIdentity } from '../../store/sql/insert-federated-identity.ts';
import { selectFederatedIdentity } from '../../store/sql/select-federated-identity.ts';
import { accountCard } from '../sign-in/account-card.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import type { Connection } from './connection.ts';

/** Whose a provider's subject is: an account that may sign in, nobody's yet (`unknown`), or one that may not (`refused`). */
export async function linkedAccount(core: Core, { connectionId, organisationId }: Connection, subjectMac: Buffer): Promise<AccountRef | 'unknown' | 'refused'> {
  const row = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.one(selectFederatedIdentity, [organisationId, connectionId, subjectMac]));
  if (row === undefined) return 'unknown';
  const account = { organisationId, accountId: row.account_id as AccountId };
  return (await accountCard(core, account))?.isActive === true ? account : 'refused';
}

/**
 * Links a provider's subject to an account whose user has just shown password and second factor here: only of the connection's own organisation, and only once. False otherwise.
 */
export async function linkIdentity(core: Core, connection: { readonly connectionId: string; readonly organisationId: OrganisationId }, subjectMac: Buffer, account: AccountRef): Promise<boolean> {
  if (account.organisationId !== connection.organisationId) return false;
  return core.store.tx({ own: account.organisationId }, async (db) => {
    const linked = await db.run(insertFederatedIdentity, [account.organisationId, connection.connectionId, subjectMac, account.accountId, core.clock.now()]);
    if (linked !== 1) return false;
    await appendLeaf(db, core, account, { kind: 'identity-linked', payload: { connection: connection.connectionId } });
    return true;
  });
}
