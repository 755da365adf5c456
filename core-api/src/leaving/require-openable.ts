import type { Keys } from '../keys/keys.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import { selectRestored } from '../store/sql/select-restored.ts';
import type { Store } from '../store/store.ts';

/**
 * Database and shred ledger agree on who has left, so that the service may open. Throws MastError `restore-not-opened` for a database out of a backup to which the ledger
 * has not been applied; `shred-not-applied` where the ledger names an organisation that this database does not know to have left; `shred-ledger-behind` where the database
 * knows of a destroyed key that the ledger does not: the key store is older than the database, and may hold that key again. A leaving that was broken off is no hindrance: its
 * rows are in nobody's scope.
 */
export async function requireOpenable(store: Pick<Store, 'tx'>, keys: Pick<Keys, 'shreds'>): Promise<void> {
  const { restored, organisations } = await store.tx({ readOnly: true }, async (db) => ({ restored: await db.one(selectRestored, []), organisations: await db.rows(selectLeaving, []) }));
  if (restored !== undefined) throw new MastError('restore-not-opened', { restoredAt: restored.restoredAt.toISOString() });
  const shredded = new Set<string>(keys.shreds().map(({ organisationId }) => organisationId));
  for (const { organisationId, code, leftAt, state } of organisations) {
    if (shredded.has(organisationId) && leftAt === null) throw new MastError('shred-not-applied', { organisation: code });
    if (!shredded.has(organisationId) && state !== null && state !== 'closed') throw new MastError('shred-ledger-behind', { organisation: code });
  }
}
