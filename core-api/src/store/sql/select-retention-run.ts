import { z } from 'zod';

import { statement } from '../statement.ts';

/** What an organisation's retention did on a day; no row where it has not begun. */
export const selectRetentionRun = statement<[organisationId: string, day: string]>()({
  name: 'select-retention-run',
  index: 'retention_run_pkey',
  row: z.object({ expired: z.number(), finishedAt: z.date().nullable() }),
  text: `
    select expired, finished_at as "finishedAt" from retention_run where organisation_id = $1 and day = $2::date
  `,
});
