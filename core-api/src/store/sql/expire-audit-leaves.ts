import { z } from 'zod';

import { statement } from '../statement.ts';

type Params = [organisationId: string, since: string, before: string, kinds: readonly string[] | null, olderThan: Date | null, limit: number];

/**
 * Empties the payloads of some leaves of an organisation between two months, the oldest first, with all that stands beside them; how many by month. Header, commitment and hash stay. `kinds` and `olderThan`: of those alone. A leaf that says what
 * has expired is kept. Index of an organisation's leaves, then primary keys.
 */
export const expireAuditLeaves = statement<Params>()({
  name: 'expire-audit-leaves',
  row: z.object({ month: z.string(), leaves: z.number() }),
  text: `
    with due as (
           select month, leaf_id from audit_leaf
           where organisation_id = $1 and month >= $2::date and month < $3::date and at < $3::date + interval '1 day' and octet_length(sealed) > 0 and kind <> 'audit-expired'
             and ($4::text[] is null or kind = any ($4::text[])) and ($5::timestamptz is null or at < $5)
           order by at limit $6),
         tokens as (delete from audit_token k using due where k.month = due.month and k.leaf_id = due.leaf_id),
         shown as (delete from audit_shown s using due where s.organisation_id = $1 and s.month = due.month and s.leaf_id = due.leaf_id),
         gone as (update audit_leaf l set sealed = '' from due where l.organisation_id = $1 and l.month = due.month and l.leaf_id = due.leaf_id returning l.month)
    select to_char(month, 'YYYY-MM') as month, count(*)::int as leaves from gone group by 1
  `,
});
