import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  kind: z.enum(['pair', 'blind', 'contradiction', 'stale', 'split', 'merge', 'concern']),
  status: z.enum(['open', 'settled', 'healed', 'withheld']),
  lookA: z.string(),
  lookB: z.string(),
  reviewersNeeded: z.number(),
});

/** One question. */
export const selectReview = statement<[reviewId: string], z.infer<typeof row>>({
  name: 'select-review',
  index: 'review_pkey',
  row,
  text: `
    select kind, status, look_a as "lookA", look_b as "lookB", reviewers_needed as "reviewersNeeded" from review where review_id = $1
  `,
});
