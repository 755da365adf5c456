import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectReviewQueue } from '../store/sql/select-review-queue.ts';
import { selectReviewViews } from '../store/sql/select-review-views.ts';
import { fillQueue } from './fill-queue.ts';
import { mayReview } from './may-review.ts';
import { asAsked } from './question-asked.ts';
import { maxViewsADay } from './review-load.ts';
import type { ReviewList } from './review-schema.ts';
import { openReviewScope, readContents } from './review-scope.ts';

const pageSize = 20;
/** Before everything in the queue. */
const beginning = { harm: 32_767, uncertainty: 2, reviewId: '00000000-0000-0000-0000-000000000000' };
const cursorForm = /^(\d{1,5})~(\d(?:\.\d{1,20})?(?:e-\d{1,2})?)~([0-9a-f-]{36})$/;

/**
 * The questions that wait for this reviewer, by expected harm and doubt, a page at a time: only those whose two records their agreement lets them
 * compare and that they have not answered. No more are listed than they may still open today. Audited before it leaves. Problems: `forbidden`,
 * `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable`
 */
export async function listReviews(core: Core, user: UserPrincipal, cursor: string | undefined, language: 'en' | 'cy'): Promise<Result<ReviewList, Problem>> {
  if (!mayReview(core, user)) return failed({ code: 'forbidden' });
  const [, harm, uncertainty, reviewId] = cursorForm.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && reviewId === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  let after = reviewId === undefined ? beginning : { harm: Number(harm), uncertainty: Number(uncertainty), reviewId };
  if (cursor === undefined) await fillQueue(core, user);
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const scope = await openReviewScope(core, db, user);
    const views = await db.rows(selectReviewViews, [user.organisationId, user.accountId, londonDay(core.clock.now())]);
    const remainingToday = Math.max(0, maxViewsADay - views.length);
    const size = Math.min(pageSize, remainingToday);
    const listed: ReviewList['reviews'] = [];
    let isMore = size > 0 && scope.organisationIds.length > 0;
    while (isMore && listed.length < size) {
      const rows = await db.rows(selectReviewQueue, [user.accountId, after.harm, after.uncertainty, after.reviewId, pageSize]);
      const contents = await readContents(core, db, scope, rows.flatMap(({ lookA, lookB }) => [lookA, lookB]));
      isMore = rows.length === pageSize;
      for (const row of rows) {
        if (listed.length === size) {
          isMore = true;
          break;
        }
        after = row;
        if (!contents.has(row.lookA) || !contents.has(row.lookB)) continue;
        listed.push({ reviewId: row.reviewId, ...asAsked(row.kind, language), reviewersNeeded: row.reviewersNeeded, openedAt: row.openedAt.toISOString() });
      }
    }
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'reviews-listed', payload: { reviews: listed.map((one) => one.reviewId) } });
    return ok({ reviews: listed, remainingToday, nextCursor: isMore ? `${after.harm}~${after.uncertainty}~${after.reviewId}` : null });
  });
}
