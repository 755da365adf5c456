import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { listBrokerCases } from '../store/sql/list-broker-cases.ts';
import type { BrokerCaseList } from './broker-schema.ts';
import { workingDayMinutes, workingMinutes } from './working-time.ts';

const pageSize = 50;
const cursorForm = /^(\d{1,16})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const lastCase = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Messages before the desk of the caller's organisation, the newest first, without whom they are about. Problem: `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable` */
export async function listCases(core: Core, user: UserPrincipal, query: { readonly status?: string | undefined; readonly cursor?: string | undefined }): Promise<Result<BrokerCaseList, Problem>> {
  const [, beforeMs, beforeCase = lastCase] = cursorForm.exec(query.cursor ?? '') ?? [];
  if (query.cursor !== undefined && beforeMs === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const now = core.clock.now();
    const before = new Date(beforeMs === undefined ? now.getTime() + 1 : Number(beforeMs));
    const rows = await db.rows(listBrokerCases, [user.organisationId, query.status ?? null, new Date(0), before, beforeCase, pageSize]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'broker-cases-listed', payload: { cases: rows.length } });
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    const isLate = (row: (typeof rows)[number]): boolean => row.status === 'open' && workingMinutes(row.at, now) > workingDayMinutes;
    return ok({
      cases: rows.map((row) => ({ ...row, at: row.at.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null, late: isLate(row) })),
      nextCursor: last === undefined ? null : `${last.at.getTime()}~${last.caseId}`,
    });
  });
}
