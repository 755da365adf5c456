import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  disputeId: z.string(), about: z.enum(['person', 'place']), status: z.enum(['open', 'confirmed', 'unfounded']), basis: z.enum(['verdict', 'owner', 'source']).nullable(),
  isReviewed: z.boolean(), openedAt: z.date(), dueAt: z.date(), closedAt: z.date().nullable(), recordId: z.string(), feedId: z.string().nullable(), sealed: z.instanceof(Buffer).nullable(),
});

/** An organisation's records that were reported, open ones first by what is due, then the latest, with the sealed record where it is still here. Index of an organisation's disputes. */
export const listDisputes = statement<readonly [organisationId: string, since: Date, limit: number], z.infer<typeof row>>({
  name: 'list-disputes',
  index: 'dispute_listed',
  row,
  text: `
    select d.dispute_id as "disputeId", d.about, d.status, d.basis, coalesce(q.status = 'open', false) as "isReviewed", d.opened_at as "openedAt", d.due_at as "dueAt", d.closed_at as "closedAt",
           d.record_id as "recordId", r.feed_id as "feedId", r.sealed
    from dispute d
    left join review q on q.review_id = d.review_id
    left join record r on r.organisation_id = d.organisation_id and r.record_id = d.record_id
    where d.organisation_id = $1 and d.opened_at >= $2
    order by d.status <> 'open', case when d.status = 'open' then d.due_at end, d.opened_at desc, d.dispute_id
    limit $3
  `,
});
