import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), disputeId: z.string() });

/** Open disputes past their time of which nobody was told, of every organisation. Index of the open ones. */
export const listLateDisputes = statement<readonly [now: Date, limit: number], z.infer<typeof row>>({
  name: 'list-late-disputes',
  index: 'dispute_waiting',
  row,
  text: `select organisation_id as "organisationId", dispute_id as "disputeId" from dispute where status = 'open' and due_at < $1 and late_told_at is null order by due_at limit $2`,
});
