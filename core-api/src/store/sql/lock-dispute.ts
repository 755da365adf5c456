import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['open', 'confirmed', 'unfounded']), isReviewed: z.boolean(), dueAt: z.date(), recordId: z.string(), subjectId: z.string(), version: z.number().nullable() });

/** A dispute about a record of the own organisation, held until the transaction ends, with the wording of the record at present. Primary key. */
export const lockDispute = statement<readonly [organisationId: string, disputeId: string], z.infer<typeof row>>({
  name: 'lock-dispute',
  index: 'dispute_pkey',
  row,
  text: `
    select d.status, coalesce(q.status = 'open', false) as "isReviewed", d.due_at as "dueAt", d.record_id as "recordId", d.subject_id as "subjectId", r.version
    from dispute d
    left join review q on q.review_id = d.review_id
    left join record r on r.organisation_id = d.organisation_id and r.record_id = d.record_id
    where d.organisation_id = $1 and d.dispute_id = $2
    for update of d
  `,
});
