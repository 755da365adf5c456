import { z } from 'zod';

import { statement } from '../statement.ts';

/** Deletes what was asked in some leaves of an organisation before a month, the oldest first, with the tokens of it; how many by month. Primary keys. */
export const expireAuditTerms = statement<[organisationId: string, before: string, limit: number]>()({
  name: 'expire-audit-terms',
  index: 'audit_terms_pkey',
  row: z.object({ month: z.string(), leaves: z.number() }),
  text: `
    with due as (select month, leaf_id from audit_terms where organisation_id = $1 and month < $2::date order by month, leaf_id limit $3),
         tokens as (delete from audit_token k using due where k.month = due.month and k.leaf_id = due.leaf_id and k.part = 'asked'),
         gone as (delete from audit_terms t using due where t.organisation_id = $1 and t.month = due.month and t.leaf_id = due.leaf_id returning t.month)
    select to_char(month, 'YYYY-MM') as month, count(*)::int as leaves from gone group by 1
  `,
});
