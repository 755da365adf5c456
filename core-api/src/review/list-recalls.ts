import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectRecalls } from '../store/sql/select-recalls.ts';
import { actsInPerson } from './may-review.ts';
import type { RecallList } from './review-schema.ts';

const pageSize = 200;
const nil = '00000000-0000-0000-0000-000000000000';
const cursorForm = /^(\d{1,16})~([0-9a-f-]{36})~([0-9a-f-]{36})$/;

/**
 * Staff of the caller's organisation who saw a person that is in question or has changed since, the oldest news first. For its administrators, who tell them.
 * Problems: `forbidden`, `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable`
 */
export async function listRecalls(core: Core, user: UserPrincipal, cursor: string | undefined): Promise<Result<RecallList, Problem>> {
  if (user.role !== 'administrator' || !actsInPerson(user)) return failed({ code: 'forbidden' });
  const [, at = '0', personId = nil, declarationId = nil] = cursorForm.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && !cursorForm.test(cursor)) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const rows = await db.rows(selectRecalls, [user.organisationId, new Date(Number(at)), personId, declarationId, pageSize]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'recalls-listed', payload: { recalls: rows.length } });
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    return ok({
      recalls: rows.map((row) => ({ ...row, at: row.at.toISOString(), toldAt: row.toldAt?.toISOString() ?? null, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null })),
      nextCursor: last === undefined ? null : `${last.at.getTime()}~${last.personId}~${last.declarationId}`,
    });
  });
}
