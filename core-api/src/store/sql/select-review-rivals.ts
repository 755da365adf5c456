import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** Other contents that either of two contents may belong with, the nearest first. */
export const selectReviewRivals = statement<[lookA: string, lookB: string, limit: number], z.infer<typeof row>>({
  name: 'select-review-rivals',
  index: 'edge_look_b_idx',
  row,
  text: `
    select n.look_id as "lookId" from (
      select look_b as look_id, weight from edge where look_a in ($1, $2)
      union all
      select look_a, weight from edge where look_b in ($1, $2)
    ) as n
    where n.look_id not in ($1, $2)
    group by n.look_id order by max(n.weight) desc, n.look_id limit $3
  `,
});
