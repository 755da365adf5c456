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
import { dueOf } from './due-of.ts';
import { asAsked } from './question-asked.ts';
import { maxViewsADay } from './review-load.ts';
import type { ReviewList } from './review-schema.ts';
import { openReviewScope, readContents, separationsOf } from './review-scope.ts';

const pageSize = 20;
/** The last question that was looked at: a cursor that said where it stands in the queue would tell a blind check from a pair in doubt. */
const cursorForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The questions that wait for this reviewer, by expected harm and doubt, a page at a time: only those whose two records their agreement lets them
 * compare and that they have not answered. No more are listed than they may still open today. Audited before it leaves. Problems: `forbidden`,
 * `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable`
 */
export async function listReviews(core: Core, user: UserPrincipal, cursor: string | undefined, language: 'en' | 'cy'): Promise<Result<ReviewList, Problem>> {
  if (!mayReview(user)) return failed({ code: 'forbidden' });
  if (cursor !== undefined && !cursorForm.test(cursor)) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  let after = cursor ?? null;
  if (cursor === undefined) await fillQueue(core, user);
  return core.store.tx({ own: user.organisationId, matching: true }, async (db) => {
    const scope = await openReviewScope(core, db, user);
    const views = await db.rows(selectReviewViews, [user.organisationId, user.accountId, londonDay(core.clock.now())]);
    const remainingToday = Math.max(0, maxViewsADay - views.length);
    const size = Math.min(pageSize, remainingToday);
    const listed: ReviewList['reviews'] = [];
    let isMore = size > 0 && scope.organisationIds.length > 0;
    while (isMore && listed.length < size) {
      const rows = await db.rows(selectReviewQueue, [user.accountId, after, pageSize]);
      const contents = await readContents(core, db, scope, rows.flatMap(({ lookA, lookB }) => [lookA, lookB]));
      const areSeparated = await separationsOf(db, scope, [...contents.values()].map(({ personId }) => personId));
      isMore = rows.length === pageSize;
      for (const row of rows) {
        if (listed.length === size) {
          isMore = true;
          break;
        }
        after = row.reviewId;
        const [a, b] = [contents.get(row.lookA), contents.get(row.lookB)];
        if (a === undefined || b === undefined || areSeparated(a.personId, b.personId)) continue;
        listed.push({ reviewId: row.reviewId, ...asAsked(row.kind, language), openedAt: row.openedAt.toISOString(), dueAt: dueOf(row.harm, row.openedAt).toISOString() });
      }
    }
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'reviews-listed', payload: { reviews: listed.map((one) => one.reviewId) } });
    return ok({ reviews: listed, remainingToday, nextCursor: isMore ? after : null });
  });
}
