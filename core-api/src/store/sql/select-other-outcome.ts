import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ outcome: z.enum(['same', 'different']) });

/** What another question about two records came to, the last one settled: it stands when this question comes to nothing. */
export const selectOtherOutcome = statement<[sourceA: Buffer, sourceB: Buffer, reviewId: string], z.infer<typeof row>>({
  name: 'select-other-outcome',
  index: 'verdict_source_a_source_b_at_idx',
  row,
  text: `
    select q.outcome from verdict v join review q on q.review_id = v.review_id
    where v.source_a = $1 and v.source_b = $2 and q.review_id <> $3 and q.status = 'settled' and q.outcome is not null
    order by q.closed_at desc, q.review_id limit 1
  `,
});
