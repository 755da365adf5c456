import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { deleteProtections } from '../store/sql/delete-protections.ts';
import { endListEntry } from '../store/sql/end-list-entry.ts';

/**
 * Ends an entry of the caller's own. What was taken out comes back only as its partner sends it again. Problem: `not-found`, for another keeper's entry, too.
 */
export async function endEntry(core: Core, { organisationId, accountId }: UserPrincipal, entryId: string): Promise<Result<{ entryId: string }, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(endListEntry, [organisationId, entryId, accountId, core.clock.now()])) === 0) return failed({ code: 'not-found' });
    await db.run(deleteProtections, [organisationId, entryId]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'list-entry-ended', payload: { entryId } });
    return ok({ entryId });
  });
}
