import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ log: z.number(), position: z.coerce.number(), leafHash: z.instanceof(Buffer) });

/** Where a leaf stands, by its id; the newest log first. Index of entries by leaf. */
export const selectLeafEntry = statement<readonly [leafId: string], z.infer<typeof row>>({
  name: 'select-leaf-entry',
  text: 'select log, position, leaf_hash as "leafHash" from audit_entry where leaf_id = $1 order by log desc limit 1',
  row,
  index: 'audit_entry_leaf',
});
