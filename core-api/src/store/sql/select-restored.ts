import { z } from 'zod';

import { statement } from '../statement.ts';

/** Whether this database came out of a backup and has not been opened since. One row or none. */
export const selectRestored = statement<[]>()({
  name: 'select-restored',
  row: z.object({ takenAt: z.date(), restoredAt: z.date() }),
  text: `
    select taken_at as "takenAt", restored_at as "restoredAt" from restored
  `,
});
