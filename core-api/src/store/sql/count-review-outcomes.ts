import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ kind: z.string(), status: z.string(), outcome: z.string().nullable(), count: z.coerce.number() });

/** How many questions there are of each kind, and what became of them. */
export const countReviewOutcomes = statement<[], z.infer<typeof row>>({
  name: 'count-review-outcomes',
  index: 'review_outcomes',
  row,
  text: 'select kind, status, outcome, count(*) as count from review group by kind, status, outcome order by kind, status, outcome',
});
