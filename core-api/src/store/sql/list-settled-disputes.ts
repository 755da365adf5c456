import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), disputeId: z.string(), recordId: z.string(), subjectId: z.string(), reviewId: z.string().nullable(), outcome: z.enum(['same', 'different']).nullable(), isHere: z.boolean() });

/**
 * Open disputes that have come to something: reviewers have decided, the source has taken the record away, or it stands with none of the records any more with which it was reported. For the job that sees every organisation.
 * Index of the open ones.
 */
export const listSettledDisputes = statement<readonly [limit: number], z.infer<typeof row>>({
  name: 'list-settled-disputes',
  index: 'dispute_waiting',
  row,
  text: `
    select d.organisation_id as "organisationId", d.dispute_id as "disputeId", d.record_id as "recordId", d.subject_id as "subjectId", d.review_id as "reviewId",
           case when q.status = 'settled' then q.outcome end as outcome, r.record_id is not null as "isHere"
    from dispute d
    left join review q on q.review_id = d.review_id
    left join record r on r.organisation_id = d.organisation_id and r.record_id = d.record_id
    left join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    where d.status = 'open' and (
      q.status = 'settled' or r.record_id is null
      or (d.about = 'person' and cardinality(d.beside) > 0 and not exists (
        select from variant w join record o on o.organisation_id = w.organisation_id and o.variant_id = w.variant_id
        where w.person_id = v.person_id and o.record_id = any (d.beside)))
    )
    order by d.due_at, d.dispute_id
    limit $1
  `,
});
