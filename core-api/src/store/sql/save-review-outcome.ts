import { statement } from '../statement.ts';

/**
 * What the verdicts on a question come to so far. It stays with the contents it was asked about while anybody holds them, so that it is not asked again of their
 * other records, and else goes to those under which its two records stand now. Needs every organisation visible.
 */
export const saveReviewOutcome = statement<[reviewId: string, status: string, outcome: string | null, lookA: string, lookB: string, closedAt: Date | null]>({
  name: 'save-review-outcome',
  index: 'review_pkey',
  text: `
    update review q set status = $2, outcome = $3, closed_at = $6,
      look_a = coalesce((select v.look_id from variant v where v.look_id = q.look_a limit 1), $4),
      look_b = coalesce((select v.look_id from variant v where v.look_id = q.look_b limit 1), $5)
    where q.review_id = $1
  `,
});
