import type { OrganisationId } from '../shared/brands.ts';
import { lockAdministrators } from '../store/sql/lock-administrators.ts';
import type { Db } from '../store/store.ts';

/**
 * Whether without this account the organisation would have no administrator whose account has no end. Locks them: two who would each remove the other come one after
 * the other, and the second finds themselves the last.
 */
export async function isLastAdministrator(db: Db, organisationId: OrganisationId, account: { readonly accountId: string; readonly role: string }): Promise<boolean> {
  if (account.role !== 'administrator') return false;
  const administrators = await db.rows(lockAdministrators, [organisationId]);
  return administrators.every(({ accountId }) => accountId === account.accountId);
}
