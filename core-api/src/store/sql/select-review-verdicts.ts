import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  verdictId: z.string(), accountId: z.string().nullable(), outcome: z.enum(['same', 'different', 'unsure']),
  sourceA: z.instanceof(Buffer), ownerA: z.string(), feedA: z.string(), sourceB: z.instanceof(Buffer), ownerB: z.string(), feedB: z.string(),
});

/** Every verdict on a question, the oldest first, of whatever organisation's reviewer, with the records that were judged. */
export const selectReviewVerdicts = statement<[reviewId: string], z.infer<typeof row>>({
  name: 'select-review-verdicts',
  index: 'verdict_review_id_at_idx',
  row,
  text: `
    select verdict_id as "verdictId", account_id as "accountId", outcome,
           source_a as "sourceA", owner_a as "ownerA", feed_a as "feedA", source_b as "sourceB", owner_b as "ownerB", feed_b as "feedB"
    from verdict where review_id = $1 order by at, verdict_id
  `,
});
