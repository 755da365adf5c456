import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declarationId: z.string() });

/**
 * An organisation's recalls that rest on a dispute stand no more. Whoever was told is to be told so, as of the recall itself; where nobody was, nothing is left of it. Index of a
 * dispute's recalls.
 */
export const withdrawRecalls = statement<readonly [organisationId: string, disputeId: string, at: Date], z.infer<typeof row>>({
  name: 'withdraw-recalls',
  index: 'recall_dispute',
  row,
  text: `
    update recall set
      status = case when dispute_told_at is null then 'void' else 'due' end,
      withdrawn_at = case when dispute_told_at is not null then $3::timestamptz end,
      dispute_id = case when dispute_told_at is not null then dispute_id end,
      at = $3, told_at = null, told_to = null, told_role = null, acknowledged_at = null, acknowledged_by = null
    where organisation_id = $1 and dispute_id = $2 and status = 'due' and withdrawn_at is null
    returning declaration_id as "declarationId"
  `,
});
