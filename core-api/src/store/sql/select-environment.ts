import { z } from 'zod';

import { statement } from '../statement.ts';

/** What this database is for and which keys it was set up with; no row when it was never set up. One row at most. */
export const selectEnvironment = statement<[]>()({
  name: 'select-environment',
  row: z.object({ kind: z.enum(['demonstration', 'training', 'live']), keyCheck: z.instanceof(Buffer) }),
  text: `
    select kind, key_check as "keyCheck" from environment
  `,
});
