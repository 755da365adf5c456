import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  shieldId: z.string(),
  status: z.enum(['pending', 'active', 'refused', 'ended']),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.date(),
  decideBy: z.date(),
  reviewDue: z.string().nullable(),
  sealed: z.instanceof(Buffer),
  approvals: z.number(),
  endings: z.number(),
});

/** The shields of the organisation, or those of them that one account asked for, those to be decided first. */
export const selectShields = statement<[organisationId: string, askedBy: string | null], z.infer<typeof row>>({
  name: 'select-shields',
  index: 'shield_by_asker',
  row,
  text: `
    select shield_id as "shieldId", status, reason, asked_by as "askedBy", asked_at as "askedAt", decide_by as "decideBy", review_due as "reviewDue", sealed,
           (approve_first_by is not null)::int + (approve_second_by is not null)::int as approvals,
           (end_first_by is not null)::int + (end_second_by is not null)::int as endings
    from shield where organisation_id = $1 and ($2::uuid is null or asked_by = $2)
    order by status = 'pending' desc, review_due nulls last, asked_at, shield_id
  `,
});
