import { z } from 'zod';

import { statement } from '../statement.ts';

/** The oldest transaction that is still running, or the next one: whatever was written before it is committed and seen by every later statement, or gone. */
export const selectOldestTransaction = statement<[]>()({
  name: 'select-oldest-transaction',
  row: z.object({ oldest: z.string() }),
  text: 'select pg_snapshot_xmin(pg_current_snapshot())::text as oldest',
});
