import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { lastId, nextCursor, readCursor } from '../shared/page-cursor.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { listRightsCases } from '../store/sql/list-rights-cases.ts';
import { contentOf } from './case-row.ts';
import { standing } from './clock.ts';
import type { RightsCaseList } from './rights-case-schema.ts';

const pageSize = 50;

/** Cases of the caller's organisation with their clocks, the newest first, without whom they are about. Problem: `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable` */
export async function listRights(core: Core, { organisationId, accountId }: UserPrincipal, query: { readonly status: 'open' | 'closed'; readonly cursor?: string | undefined }): Promise<Result<RightsCaseList, Problem>> {
  const now = core.clock.now();
  const before = readCursor(query.cursor, { at: new Date(now.getTime() + 1), ids: [lastId] });
  if (!before.ok) return before;
  return core.store.tx({ own: organisationId }, async (db) => {
    const today = londonDay(now);
    const rows = await db.rows(listRightsCases, [organisationId, query.status, before.value.at, before.value.ids[0], pageSize]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-cases-listed', payload: { cases: rows.length } });
    return ok({
      cases: rows.map((row) => ({
        caseId: row.caseId,
        kind: row.kind,
        status: row.status,
        reference: contentOf(core, organisationId, row).reference,
        receivedOn: row.receivedOn,
        dueOn: row.dueOn,
        standing: row.status === 'closed' ? ('over' as const) : standing(row.dueOn as IsoDate | null, today),
        openedAt: row.openedAt.toISOString(),
        isReferred: row.referredBy !== null,
        outcome: row.outcome,
      })),
      nextCursor: nextCursor(rows, pageSize, ({ openedAt, caseId }) => ({ at: openedAt, ids: [caseId] })),
    });
  });
}
