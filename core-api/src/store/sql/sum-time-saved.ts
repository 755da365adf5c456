import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ month: z.string(), enquiries: z.number(), minutesLow: z.number() });

/**
 * By month, how many questions led to somebody being spoken to, and by how many minutes each took less, from the declaration until that was said, than a number of minutes; never less than none. Whoever says so late counts as having
 * taken that long. Reads the organisation's part of the primary key.
 */
export const sumTimeSaved = statement<readonly [organisationId: string, since: string, minutes: number], z.infer<typeof row>>({
  name: 'sum-time-saved',
  index: 'outcome_pkey',
  row,
  text: `
    with spoken as (
      select o.declaration_id, min(o.at) as at, min(d.expires_at) - interval '30 minutes' as declared
      from outcome o join declaration d on d.organisation_id = o.organisation_id and d.declaration_id = o.declaration_id
      where o.organisation_id = $1 and o.at >= $2::date and o.code = 'spoke'
      group by o.declaration_id
    )
    select to_char(at at time zone 'Europe/London', 'YYYY-MM') as month, count(*)::int as enquiries,
           floor(sum(greatest(0, $3::int - extract(epoch from at - declared) / 60)))::int as "minutesLow"
    from spoken group by 1 order by 1 desc
  `,
});
