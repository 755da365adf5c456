import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { deleteRestored } from '../store/sql/delete-restored.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import { leave } from './leave.ts';
import type { LeavingWorld } from './leaving-world.ts';

/**
 * Takes out of this database everybody whom the shred ledger names, finishes leavings that were broken off, does what has to be done before the database may open
 * (`before`: retention), and opens it. The codes of those taken out. May be called again after a kill.
 * Rejects with MastError `shred-ledger-behind` where the database knows of a destroyed key that the ledger does not.
 */
export async function applyLedger(world: LeavingWorld, before: () => Promise<void>): Promise<string[]> {
  const shredded = new Set<string>(world.core.keys.shreds().map(({ organisationId }) => organisationId));
  const organisations = await world.owner.tx({ readOnly: true }, (db) => db.rows(selectLeaving, []));
  const behind = organisations.find(({ organisationId, state }) => !shredded.has(organisationId) && state !== null && state !== 'closed');
  if (behind !== undefined) throw new MastError('shred-ledger-behind', { organisation: behind.code });
  const due = organisations.filter(({ organisationId, state }) => state !== 'done' && (shredded.has(organisationId) || state !== null));
  for (const { organisationId } of due) await leave(world, { organisationId: organisationId as OrganisationId, origin: 'ledger' });
  await before();
  await world.owner.tx({}, (db) => db.run(deleteRestored, []));
  return due.map(({ code }) => code).toSorted();
}
