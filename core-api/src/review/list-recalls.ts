import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { firstId, nextCursor, readCursor } from '../shared/page-cursor.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectRecalls } from '../store/sql/select-recalls.ts';
import { actsInPerson } from './may-review.ts';
import type { RecallList } from './review-schema.ts';

const pageSize = 200;

/**
 * Staff of the caller's organisation who saw a person that is in question or has changed since, the oldest news first. For its administrators, who tell them.
 * Problems: `forbidden`, `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable`
 */
export async function listRecalls(core: Core, user: UserPrincipal, cursor: string | undefined): Promise<Result<RecallList, Problem>> {
  if (user.role !== 'administrator' || !actsInPerson(user)) return failed({ code: 'forbidden' });
  const after = readCursor(cursor, { at: new Date(0), ids: [firstId, firstId] });
  if (!after.ok) return after;
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const rows = await db.rows(selectRecalls, [user.organisationId, after.value.at, ...after.value.ids, pageSize]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'recalls-listed', payload: { recalls: rows.length } });
    return ok({
      recalls: rows.map((row) => ({ ...row, at: row.at.toISOString(), toldAt: row.toldAt?.toISOString() ?? null, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null })),
      nextCursor: nextCursor(rows, pageSize, ({ at, personId, declarationId }) => ({ at, ids: [personId, declarationId] })),
    });
  });
}
