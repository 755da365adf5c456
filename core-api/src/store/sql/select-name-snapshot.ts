import { z } from 'zod';

import { statement } from '../statement.ts';

/** Which counts of names are in force; no row where none were ever taken. One row at most. */
export const selectNameSnapshot = statement<[]>()({
  name: 'select-name-snapshot',
  row: z.object({ snapshotId: z.string() }),
  text: `
    select snapshot_id as "snapshotId" from name_snapshot
  `,
});
