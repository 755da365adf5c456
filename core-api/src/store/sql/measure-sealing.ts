import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ looked: z.number(), unsealed: z.number(), median: z.number().nullable(), p99: z.number().nullable(), longest: z.number().nullable() });

/**
 * How long the last leaves of an organisation in a month of London's calendar waited, in seconds, until a checkpoint that holds them was signed; and how many no checkpoint holds. Index of an organisation's leaves, then for each leaf
 * audit_entry_leaf and the first checkpoint beyond it.
 */
export const measureSealing = statement<readonly [organisationId: string, month: string, most: number], z.infer<typeof row>>({
  name: 'measure-sealing',
  row,
  text: `
    with sample as (
      select leaf_id, at from audit_leaf
      where organisation_id = $1 and at >= ($2::date::timestamp at time zone 'Europe/London') and at < (($2::date + interval '1 month') at time zone 'Europe/London')
        and month >= ($2::date - interval '1 month')::date and month <= ($2::date + interval '1 month')::date
      order by at desc, leaf_id desc limit $3),
    waited as (
      select case when signed.at is not null then greatest(0, extract(epoch from signed.at - sample.at))::float8 end as seconds
      from sample left join lateral (
        select c.sealed_at as at from audit_entry e
        cross join lateral (select sealed_at from audit_checkpoint where log = e.log and size > e.position order by size limit 1) c
        where e.leaf_id = sample.leaf_id order by c.sealed_at limit 1) signed on true)
    select count(*)::int as looked, count(*) filter (where seconds is null)::int as unsealed, percentile_cont(0.5) within group (order by seconds) as median,
           percentile_cont(0.99) within group (order by seconds) as p99, max(seconds) as longest
    from waited
  `,
});
