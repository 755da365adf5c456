import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ quarantineId: z.string(), sealed: z.instanceof(Buffer) });

/** The sealed rows that wait in quarantine, oldest first, for a redrive; the second row of a reference is none. */
export const selectQuarantineSealed = statement<[organisationId: string, feedId: string, limit: number], z.infer<typeof row>>({
  name: 'select-quarantine-sealed',
  index: 'quarantine_feed',
  row,
  text: `
    select quarantine_id as "quarantineId", sealed
    from quarantine where organisation_id = $1 and feed_id = $2 and status = 'waiting' and sealed is not null
      and not problems @> '[{"rule":"duplicate-ref"}]'
    order by sequence, row_no limit $3
  `,
});
