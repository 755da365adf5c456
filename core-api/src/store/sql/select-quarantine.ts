import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sequence: z.coerce.number(), row: z.number(), problems: z.unknown(), at: z.date() });

/** Refused rows of a feed in the order they came, without their content. */
export const selectQuarantine = statement<[organisationId: string, feedId: string, afterSequence: number, afterRow: number, limit: number], z.infer<typeof row>>({
  name: 'select-quarantine',
  index: 'quarantine_feed',
  row,
  text: `
    select sequence, row_no as row, problems, at
    from quarantine
    where organisation_id = $1 and feed_id = $2 and (sequence, row_no) > ($3, $4) and status in ('waiting', 'never-load')
    order by sequence, row_no limit $5
  `,
});
