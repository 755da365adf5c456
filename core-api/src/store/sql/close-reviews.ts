import { statement } from '../statement.ts';

/** Closes questions: `settled` by verdicts, with what they came to, or `healed` because nothing is left to ask. */
export const closeReviews = statement<[reviewIds: readonly string[], status: string, outcome: string | null, at: Date]>({
  name: 'close-reviews',
  index: 'review_pkey',
  text: `
    update review set status = $2, outcome = $3, closed_at = $4 where review_id = any($1::uuid[]) and status = 'open'
  `,
});
