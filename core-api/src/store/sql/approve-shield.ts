import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['pending', 'active', 'refused', 'ended']), sealed: z.instanceof(Buffer), endFirstBy: z.string().nullable(), endSecondBy: z.string().nullable() });

/** One of two approvals; with the second the shield stands. No row for whoever asked, has approved already, or where nothing is to be decided. */
export const approveShield = statement<[organisationId: string, shieldId: string, accountId: string, at: Date, reviewDue: string], z.infer<typeof row>>({
  name: 'approve-shield',
  index: 'shield_pkey',
  row,
  text: `
    update shield
    set approve_first_by = coalesce(approve_first_by, $3), approve_second_by = case when approve_first_by is null then null else $3::uuid end,
        status = case when approve_first_by is null then 'pending' else 'active' end,
        review_due = case when approve_first_by is null then null else $5::date end, changed_at = $4
    where organisation_id = $1 and shield_id = $2 and status = 'pending' and asked_by <> $3 and approve_first_by is distinct from $3
    returning status, sealed, end_first_by as "endFirstBy", end_second_by as "endSecondBy"
  `,
});
