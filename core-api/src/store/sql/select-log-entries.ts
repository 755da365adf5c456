import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ position: z.coerce.number(), month: z.string(), leafId: z.string() });

/** Leaves in the order of their places in a log, from a place on. Primary key. */
export const selectLogEntries = statement<readonly [log: number, position: number, limit: number], z.infer<typeof row>>({
  name: 'select-log-entries',
  text: `select position, month, leaf_id as "leafId" from audit_entry where log = $1 and position >= $2 order by position limit $3`,
  row,
  index: 'audit_entry_pkey',
});
