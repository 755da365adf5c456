import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ verdictId: z.string(), accountId: z.string().nullable(), outcome: z.enum(['same', 'different', 'unsure']), reason: z.string(), reviewId: z.string().nullable(), at: z.date() });

/** Every verdict on a pair of records, the oldest first, of whatever organisation the transaction may read. */
export const selectPairVerdicts = statement<[sourceA: Buffer, sourceB: Buffer], z.infer<typeof row>>({
  name: 'select-pair-verdicts',
  index: 'verdict_source_a_source_b_at_idx',
  row,
  text: `
    select verdict_id as "verdictId", account_id as "accountId", outcome, reason, review_id as "reviewId", at
    from verdict where source_a = $1 and source_b = $2 order by at, verdict_id
  `,
});
