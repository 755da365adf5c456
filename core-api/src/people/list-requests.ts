import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import { firstId, nextCursor, readCursor } from '../shared/page-cursor.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import type { AccessRequestRow } from '../store/access-request-row.ts';
import { selectAccessRequests } from '../store/sql/select-access-requests.ts';
import { accountContentSchema } from './account-content.ts';
import { findFindings } from './find-findings.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { day, employment, findings, staffRole } from './people-schema.ts';

const pageSize = 50;

const requestSchema = z.object({
  requestId: z.guid(),
  kind: z.enum(['account', 'role']),
  origin: z.enum(['applicant', 'colleague']).describe('`applicant`: came from outside, and nobody has answered for it before it came.'),
  accountId: z.guid().nullable().describe('Whose role is to change.'),
  role: staffRole,
  employment,
  endsOn: day.nullable(),
  teamId: z.guid().nullable(),
  applicant: z.object({ name: z.string(), email: z.string(), staffId: z.string(), trainingOn: day.optional(), vettingOn: day.optional() }).nullable(),
  vouchedBy: z.guid().nullable(),
  at: z.iso.datetime(),
  lapsesAt: z.iso.datetime(),
  blocking: z.array(z.enum(findings)).describe('What stands against an approval by this caller; empty: may be approved.'),
  former: z.object({ accountId: z.guid(), reason: z.string().nullable() }).nullable().describe('The closed account that this person had here.'),
});
export const requestListSchema = z.object({ requests: z.array(requestSchema), nextCursor: z.string().nullable() });

/**
 * Applications that wait in the caller's organisation, the oldest first, with what stands against each. Problems: `invalid-request` for a cursor that is none.
 * @throws MastError `audit-unavailable`
 */
export async function listRequests(core: Core, user: UserPrincipal, cursor: string | undefined): Promise<Result<z.infer<typeof requestListSchema>, Problem>> {
  const after = readCursor(cursor, { at: new Date(0), ids: [firstId] });
  if (!after.ok) return after;
  const { organisationId } = user;
  const now = core.clock.now();
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectAccessRequests, [organisationId, now, after.value.at, after.value.ids[0], pageSize]);
    const requests: z.infer<typeof requestSchema>[] = [];
    for (const row of rows) {
      const { blocking, former } = await findFindings(db, core, organisationId, row, user.accountId, londonDay(now));
      requests.push({ ...shown(core, user, row), blocking: [...blocking], former: former === undefined ? null : { accountId: former.accountId, reason: former.reason } });
    }
    await leaveLeaf(db, core, user, { kind: 'access-requests-listed', payload: { requests: rows.map(({ requestId }) => requestId) } });
    return ok({ requests, nextCursor: nextCursor(rows, pageSize, ({ at, requestId }) => ({ at, ids: [requestId] })) });
  });
}

function shown(core: Core, { organisationId }: UserPrincipal, row: AccessRequestRow): Omit<z.infer<typeof requestSchema>, 'blocking' | 'former'> {
  const { requestId, kind, origin, accountId, role, employment: work, endsOn, teamId, vouchedBy, at, lapsesAt, sealed } = row;
  const applicant = kind === 'role' || sealed === null ? null : accountContentSchema.parse(core.keys.open(organisationId, 'access_request', requestId, sealed));
  return { requestId, kind, origin, accountId, role, employment: work, endsOn, teamId, applicant, vouchedBy, at: at.toISOString(), lapsesAt: lapsesAt.toISOString() };
}
