import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { lockAccessRequest } from '../store/sql/lock-access-request.ts';
import { vouchAccessRequest } from '../store/sql/vouch-access-request.ts';
import type { AccountContent } from './account-content.ts';
import { accountContentSchema } from './account-content.ts';
import { applicationFaults } from './application-faults.ts';
import { leaveLeaf } from './leave-leaf.ts';
import { monthOf } from './months.ts';
import { day } from './people-schema.ts';

/** What the one who answers for an applicant has seen; it goes before what the applicant said. */
export const vouchSchema = z.strictObject({ trainingOn: day.optional(), vettingOn: day.optional(), teamId: z.guid().optional() });
export const vouchedSchema = z.object({ requestId: z.guid(), vouchedBy: z.guid() });

/**
 * Somebody of the organisation answers for an applicant: who they are and that they need it. Another person then decides.
 * Problems: `invalid-request`; `not-found`; `state-changed` when it waits no longer or somebody answers for it; `two-people-needed` for one's own application.
 */
export async function vouch(core: Core, user: UserPrincipal, requestId: string, body: z.infer<typeof vouchSchema>): Promise<Result<z.infer<typeof vouchedSchema>, Problem>> {
  const { organisationId, accountId } = user;
  const now = core.clock.now();
  const errors = applicationFaults(body, londonDay(now));
  if (errors.length > 0) return failed({ code: 'invalid-request', errors });
  return core.store.tx({ own: organisationId }, async (db) => {
    const request = await db.one(lockAccessRequest, [organisationId, requestId]);
    if (request === undefined) return failed({ code: 'not-found' });
    if (request.sealed === null || request.kind === 'role') return failed({ code: 'state-changed' });
    const { trainingOn, vettingOn, teamId } = body;
    const said = accountContentSchema.parse(core.keys.open(organisationId, 'access_request', requestId, request.sealed));
    const content: AccountContent = { ...said, ...(trainingOn === undefined ? {} : { trainingOn }), ...(vettingOn === undefined ? {} : { vettingOn }) };
    const months = [trainingOn, vettingOn].map((each) => (each === undefined ? null : monthOf(each)));
    const sealed = core.keys.seal(organisationId, 'access_request', requestId, content);
    const done = await db.run(vouchAccessRequest, [organisationId, requestId, accountId, now, londonDay(now), sealed, months[0] ?? null, months[1] ?? null, teamId ?? null]);
    if (done === 0) return failed({ code: request.vouchedBy === null && request.status === 'waiting' && request.lapsesAt > now ? 'two-people-needed' : 'state-changed' });
    await leaveLeaf(db, core, user, { kind: 'access-vouched', payload: { requestId } });
    return ok({ requestId, vouchedBy: accountId });
  });
}
