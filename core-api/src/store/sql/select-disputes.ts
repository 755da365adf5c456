import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), about: z.enum(['person', 'place']), since: z.date(), status: z.enum(['open', 'confirmed']), version: z.number().nullable() });

/**
 * What is disputed of some visible records, the longest first: open questions, and what the record's own organisation has found wrong and has yet to correct (in that wording of the record). Two parallel lists of organisation
 * and record. Index of a record's disputes.
 */
export const selectDisputes = statement<readonly [organisationIds: readonly string[], recordIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-disputes',
  index: 'dispute_record',
  row,
  text: `
    select d.record_id as "recordId", d.about, d.opened_at as since, d.status, d.version
    from unnest($1::uuid[], $2::uuid[]) as r(organisation_id, record_id)
    join dispute d on d.organisation_id = r.organisation_id and d.record_id = r.record_id
    where d.status = 'open' or (d.status = 'confirmed' and d.basis = 'owner')
    order by d.opened_at
  `,
});
