import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { listOverdueReferences } from '../store/sql/list-overdue-references.ts';
import { listUnreviewedDeclarations } from '../store/sql/list-unreviewed-declarations.ts';
import type { OversightList } from './oversight-schema.ts';

const listed = 200;

/** Declarations of the caller's organisation that wait for information governance, or for a reference that is overdue. @throws MastError `audit-unavailable` */
export async function listWaiting(core: Core, user: UserPrincipal, waiting: 'review' | 'reference'): Promise<OversightList> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const rows = waiting === 'review' ? await db.rows(listUnreviewedDeclarations, [user.organisationId, listed]) : await db.rows(listOverdueReferences, [user.organisationId, core.clock.now(), listed]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'declarations-listed', payload: { waiting, declarations: rows.length } });
    return {
      declarations: rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), referenceDue: row.referenceDue?.toISOString() ?? null, chasedAt: row.chasedAt?.toISOString() ?? null })),
    };
  });
}
