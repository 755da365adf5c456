import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ month: z.string(), checked: z.number(), confirmed: z.number(), unfounded: z.number(), open: z.number() });

/**
 * Links that an organisation's people have held against somebody's word, by the month in which they first did: they spoke to the contact, or reported the link; and what came of the reports. A link is one record shown under one
 * declaration. Reads the organisation's part of the primary keys.
 */
export const countLinks = statement<readonly [organisationId: string, since: string], z.infer<typeof row>>({
  name: 'count-links',
  index: 'outcome_pkey',
  row,
  text: `
    with said as (
      select declaration_id, record_id, at, null::text as report from outcome where organisation_id = $1 and at >= $2::date and code in ('spoke', 'wrong-person')
      union all
      select declaration_id, record_id, at, coalesce(outcome, 'open') from concern where organisation_id = $1 and at >= $2::date
    ), links as (
      select to_char(min(at) at time zone 'Europe/London', 'YYYY-MM') as month, max(report) as report from said group by declaration_id, record_id
    )
    select month, count(*)::int as checked, (count(*) filter (where report = 'confirmed'))::int as confirmed, (count(*) filter (where report = 'unfounded'))::int as unfounded,
           (count(*) filter (where report = 'open'))::int as open
    from links group by month order by month desc
  `,
});
