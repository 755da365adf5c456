import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookA: z.string(), lookB: z.string(), weightBits: z.number() });

/** All edges between the given contents. */
export const selectEdgesWithin = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-edges-within',
  index: 'edge_look_b_idx',
  row,
  text: `
    select look_a as "lookA", look_b as "lookB", weight as "weightBits"
    from edge where look_a = any($1::uuid[]) and look_b = any($1::uuid[])
  `,
});
