import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string(), declarationId: z.string(), accountId: z.string(), isHere: z.boolean(), isWithdrawn: z.boolean(), managerId: z.string().nullable() });

/**
 * Who of an organisation is to be told that what they were shown was wrong, the oldest first, held until the transaction ends: nobody has been told yet, or whoever was has left without having read it. With the line manager,
 * where there is one who stands. Index of what is unsettled.
 */
export const listUntoldRecalls = statement<readonly [organisationId: string, today: string, limit: number], z.infer<typeof row>>({
  name: 'list-untold-recalls',
  index: 'recall_unsettled',
  row,
  text: `
    select r.person_id as "personId", r.declaration_id as "declarationId", r.account_id as "accountId",
           coalesce(a.status = 'active' and (a.ends_on is null or a.ends_on >= $2::date), false) as "isHere",
           r.withdrawn_at is not null as "isWithdrawn", m.account_id as "managerId"
    from recall r
    left join account a on a.organisation_id = r.organisation_id and a.account_id = r.account_id
    left join account g on g.organisation_id = r.organisation_id and g.account_id = r.told_to
    left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
    left join account m on m.organisation_id = t.organisation_id and m.account_id = t.manager_id and m.account_id <> r.account_id and m.status = 'active' and (m.ends_on is null or m.ends_on >= $2::date)
    where r.organisation_id = $1 and r.status = 'due' and r.acknowledged_at is null
      and (r.told_at is null or g.status <> 'active' or g.ends_on < $2::date)
    order by r.at, r.person_id, r.declaration_id
    limit $3
    for update of r skip locked
  `,
});
