import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['pending', 'active', 'refused', 'ended']), sealed: z.instanceof(Buffer), endFirstBy: z.string().nullable(), endSecondBy: z.string().nullable() });

/** One of two who end a shield, whether it stood or was still to be decided; with the second it is over. No row for whoever asked, or has said so already. */
export const endShield = statement<[organisationId: string, shieldId: string, accountId: string, at: Date], z.infer<typeof row>>({
  name: 'end-shield',
  index: 'shield_pkey',
  row,
  text: `
    update shield
    set end_first_by = coalesce(end_first_by, $3), end_second_by = case when end_first_by is null then null else $3::uuid end,
        status = case when end_first_by is null then status when status = 'pending' then 'refused' else 'ended' end, changed_at = $4
    where organisation_id = $1 and shield_id = $2 and status in ('pending', 'active') and asked_by <> $3 and end_first_by is distinct from $3
    returning status, sealed, end_first_by as "endFirstBy", end_second_by as "endSecondBy"
  `,
});
