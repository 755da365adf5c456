import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafHash: z.instanceof(Buffer) });

/** A leaf of one second that waits for its place. Primary key. */
export const selectUnsealedLeaf = statement<readonly [at: Date, leafId: string], z.infer<typeof row>>({
  name: 'select-unsealed-leaf',
  text: `select leaf_hash as "leafHash" from audit_unsealed where at >= $1::timestamptz and at < $1::timestamptz + interval '1 second' and leaf_id = $2`,
  row,
  index: 'audit_unsealed_pkey',
});
