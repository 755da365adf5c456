import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ at: z.date(), month: z.string(), leafId: z.string(), leafHash: z.instanceof(Buffer) });

/** Takes leaves that wait for their place off the list, the oldest first. Primary key. */
export const takeUnsealedLeaves = statement<readonly [limit: number], z.infer<typeof row>>({
  name: 'take-unsealed-leaves',
  text: `with first as (select at, leaf_id from audit_unsealed order by at, leaf_id limit $1),
              taken as (delete from audit_unsealed u using first f where u.at = f.at and u.leaf_id = f.leaf_id returning u.at, u.month, u.leaf_id, u.leaf_hash)
         select at, month, leaf_id as "leafId", leaf_hash as "leafHash" from taken order by at, leaf_id`,
  row,
});
