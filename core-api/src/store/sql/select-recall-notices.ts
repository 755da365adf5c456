import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  declarationId: z.string(), madeBy: z.string(), toldAt: z.date(), changedAt: z.date(), acknowledgedAt: z.date().nullable(), isWrongLink: z.boolean(), isWithdrawn: z.boolean(), seenAs: z.array(z.string()),
  askedAt: z.date().nullable(), sealed: z.instanceof(Buffer).nullable(),
});

/**
 * The recalls that an account was told of, or its role, a row for each declaration: unread ones first, then the latest. With the sealed declaration, where it is still kept. Indexes of what was told to an account and to a role.
 */
export const selectRecallNotices = statement<readonly [organisationId: string, accountId: string, role: string, since: Date, limit: number], z.infer<typeof row>>({
  name: 'select-recall-notices',
  index: 'recall_told',
  row,
  text: `
    with told as (
      select * from recall where organisation_id = $1 and told_to = $2 and told_at >= $4
      union all select * from recall where organisation_id = $1 and told_role = $3 and told_at >= $4
    ), notices as (
      select declaration_id, (array_agg(account_id))[1] as made_by, max(told_at) as told_at, max(at) as changed_at,
             case when bool_and(acknowledged_at is not null) then max(acknowledged_at) end as acknowledged_at,
             bool_or(dispute_id is not null and withdrawn_at is null) as is_wrong_link, bool_and(withdrawn_at is not null) as is_withdrawn, array_remove(array_agg(distinct seen_as), null) as seen_as
      from told where status = 'due' group by declaration_id
    )
    select n.declaration_id as "declarationId", n.made_by as "madeBy", n.told_at as "toldAt", n.changed_at as "changedAt", n.acknowledged_at as "acknowledgedAt", n.is_wrong_link as "isWrongLink", n.is_withdrawn as "isWithdrawn",
           n.seen_as as "seenAs", d.expires_at - interval '30 minutes' as "askedAt", d.sealed
    from notices n
    left join declaration d on d.organisation_id = $1 and d.declaration_id = n.declaration_id
    order by n.acknowledged_at is not null, n.told_at desc, n.declaration_id
    limit $5
  `,
});
