import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['pending', 'active', 'refused', 'ended']), sealed: z.instanceof(Buffer), endFirstBy: z.string().nullable(), endSecondBy: z.string().nullable() });

/** A review that found the shield still needed; who would have ended it has not. No row for whoever asked. */
export const keepShield = statement<[organisationId: string, shieldId: string, accountId: string, at: Date, reviewDue: string], z.infer<typeof row>>({
  name: 'keep-shield',
  index: 'shield_pkey',
  row,
  text: `
    update shield set reviewed_by = $3, review_due = $5::date, end_first_by = null, changed_at = $4
    where organisation_id = $1 and shield_id = $2 and status = 'active' and asked_by <> $3
    returning status, sealed, end_first_by as "endFirstBy", end_second_by as "endSecondBy"
  `,
});
