import { statement } from '../statement.ts';

/** What the verdicts on a question come to so far, and under which contents its two records stand now. */
export const saveReviewOutcome = statement<[reviewId: string, status: string, outcome: string | null, lookA: string, lookB: string, closedAt: Date | null]>({
  name: 'save-review-outcome',
  index: 'review_pkey',
  text: 'update review set status = $2, outcome = $3, look_a = $4, look_b = $5, closed_at = $6 where review_id = $1',
});
