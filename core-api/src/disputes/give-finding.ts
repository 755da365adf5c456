import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { lockDispute } from '../store/sql/lock-dispute.ts';
import type { Finding, FindingRequest } from './dispute-schema.ts';
import { endDispute } from './end-dispute.ts';

/**
 * What the organisation whose record it is has found. Found wrong, everybody who was shown it is recalled, and the record stays marked in this wording until its source sends another. Problems: `not-found`, another's as one that is
 * not there; `state-changed` where it is over, and for `right` while reviewers still have time: whose record it is does not judge alone. @throws MastError `audit-unavailable`
 */
export async function giveFinding(core: Core, user: UserPrincipal, disputeId: string, { finding }: FindingRequest): Promise<Result<Finding, Problem>> {
  const ownerId = user.organisationId;
  return core.store.tx({ own: ownerId, visible: [ownerId], matching: true }, async (db) => {
    const held = await db.one(lockDispute, [ownerId, disputeId]);
    if (held === undefined) return failed({ code: 'not-found' } as const);
    const { status, isReviewed, dueAt, recordId, subjectId, version } = held;
    if (status !== 'open' || (finding === 'right' && isReviewed && dueAt > core.clock.now())) return failed({ code: 'state-changed' } as const);
    const end = finding === 'wrong' ? 'confirmed' : 'unfounded';
    await endDispute(db, core, { ownerId, disputeId, recordId, subjectId, status: end, basis: 'owner', isPutRight: false, accountId: user.accountId, version: version ?? undefined });
    return ok({ disputeId, status: end } as const);
  });
}
