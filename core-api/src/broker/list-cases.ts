import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { lastId, nextCursor, readCursor } from '../shared/page-cursor.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { listBrokerCases } from '../store/sql/list-broker-cases.ts';
import type { BrokerCaseList } from './broker-schema.ts';
import { workingDayMinutes, workingMinutes } from './working-time.ts';

const pageSize = 50;

/** Messages before the desk of the caller's organisation, the newest first, without whom they are about. Problem: `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable` */
export async function listCases(core: Core, user: UserPrincipal, query: { readonly status?: string | undefined; readonly cursor?: string | undefined }): Promise<Result<BrokerCaseList, Problem>> {
  const now = core.clock.now();
  const before = readCursor(query.cursor, { at: new Date(now.getTime() + 1), ids: [lastId] });
  if (!before.ok) return before;
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const rows = await db.rows(listBrokerCases, [user.organisationId, query.status ?? null, new Date(0), before.value.at, before.value.ids[0], pageSize]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'broker-cases-listed', payload: { cases: rows.length } });
    const isLate = (row: (typeof rows)[number]): boolean => row.status === 'open' && workingMinutes(row.at, now) > workingDayMinutes;
    return ok({
      cases: rows.map((row) => ({ ...row, at: row.at.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null, late: isLate(row) })),
      nextCursor: nextCursor(rows, pageSize, ({ at, caseId }) => ({ at, ids: [caseId] })),
    });
  });
}
