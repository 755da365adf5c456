import { z } from 'zod';

import { statement } from '../statement.ts';

/** Organisations that have to be told of a dispute that is over, or somebody of which of a recall. For the job's look round. Indexes of the open rounds and of what was told to nobody. */
export const listDisputeWork = statement<[]>()({
  name: 'list-dispute-work',
  row: z.object({ organisationId: z.string() }),
  index: 'recall_untold',
  text: `
    select organisation_id as "organisationId" from dispute_round where stage <> 'done'
    union
    select organisation_id from recall where status = 'due' and acknowledged_at is null and told_at is null
  `,
});
