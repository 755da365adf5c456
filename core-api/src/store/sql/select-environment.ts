import { z } from 'zod';

import { statement } from '../statement.ts';

/** What this database is for; no row when it was never set up. One row at most. */
export const selectEnvironment = statement<[]>()({
  name: 'select-environment',
  row: z.object({ kind: z.enum(['demonstration', 'training', 'live']) }),
  text: `
    select kind from environment
  `,
});
