import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ concernId: z.string(), accountId: z.string(), isHere: z.boolean() });

/** Notes what came of an organisation's reports of one dispute; null where it is open again; hands back those of which that was not noted, and whether whoever reported is still there. Index of a dispute's reports. */
export const settleConcerns = statement<readonly [organisationId: string, disputeId: string, outcome: string | null], z.infer<typeof row>>({
  name: 'settle-concerns',
  index: 'concern_dispute',
  row,
  text: `
    update concern c set outcome = $3
    where c.organisation_id = $1 and c.dispute_id = $2 and c.outcome is distinct from $3
    returning c.concern_id as "concernId", c.account_id as "accountId",
      exists (select from account a where a.organisation_id = c.organisation_id and a.account_id = c.account_id and a.status = 'active') as "isHere"
  `,
});
