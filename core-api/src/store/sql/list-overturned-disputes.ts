import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), disputeId: z.string(), recordId: z.string(), subjectId: z.string() });

/**
 * The last disputes about records that are here which a verdict ended that does not stand any more: reviewers took it back, or agreed on the contrary since. A question that is open because somebody reported anew takes back
 * nothing. For the job that sees every organisation. Index of the disputes that a
 * verdict ended.
 */
export const listOverturnedDisputes = statement<readonly [limit: number], z.infer<typeof row>>({
  name: 'list-overturned-disputes',
  index: 'dispute_by_verdict',
  row,
  text: `
    with ended as materialized (select * from dispute where basis = 'verdict')
    select d.organisation_id as "organisationId", d.dispute_id as "disputeId", d.record_id as "recordId", d.subject_id as "subjectId"
    from ended d
    join review q on q.review_id = d.review_id
    join record r on r.organisation_id = d.organisation_id and r.record_id = d.record_id
    where ((q.status = 'open' and q.opened_at <= d.closed_at) or (q.status = 'settled' and q.outcome <> case d.status when 'confirmed' then 'different' else 'same' end))
      and not exists (select from dispute o where o.organisation_id = d.organisation_id and o.record_id = d.record_id and o.about = d.about and o.opened_at > d.opened_at)
    order by d.closed_at, d.dispute_id
    limit $1
  `,
});
