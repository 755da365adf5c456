import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ kind: z.string(), n: z.number() });

/** How many leaves of each kind an organisation has in a month of London's calendar (its first day), by their headers. Index of an organisation's leaves, in the partitions of that month and of those beside it. */
export const countLeaves = statement<readonly [organisationId: string, month: string], z.infer<typeof row>>({
  name: 'count-leaves',
  row,
  text: `select kind, count(*)::int as n from audit_leaf
         where organisation_id = $1 and at >= ($2::date::timestamp at time zone 'Europe/London') and at < (($2::date + interval '1 month') at time zone 'Europe/London')
           and month >= ($2::date - interval '1 month')::date and month <= ($2::date + interval '1 month')::date
         group by kind`,
});
