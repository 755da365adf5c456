import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** Everything that edges of at least `joinBits` connect with the given contents, themselves included. */
export const selectComponent = statement<[lookIds: readonly string[], joinBits: number], z.infer<typeof row>>({
  name: 'select-component',
  index: 'edge_look_b_idx',
  row,
  text: `
    with recursive reach (look_id) as (
      select unnest($1::uuid[])
      union
      select n.look_id from reach r cross join lateral (
        select look_b as look_id from edge where look_a = r.look_id and weight >= $2
        union all
        select look_a from edge where look_b = r.look_id and weight >= $2
      ) as n
    )
    select look_id as "lookId" from reach
  `,
});
