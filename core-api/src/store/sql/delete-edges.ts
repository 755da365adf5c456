import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookA: z.string(), lookB: z.string(), weightBits: z.number() });

/** Takes out every edge of some contents and hands them back, for those that come again under another id. */
export const deleteEdges = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'delete-edges',
  index: 'edge_look_b_idx',
  row,
  text: `
    delete from edge where look_a = any($1::uuid[]) or look_b = any($1::uuid[])
    returning look_a as "lookA", look_b as "lookB", weight as "weightBits"
  `,
});
