import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ month: z.string(), code: z.string(), n: z.number() });

/** What came of calls that the organisation's people made, by month and code of London's calendar, since a day of it. Reads the organisation's part of the primary key. */
export const countOutcomes = statement<[organisationId: string, since: string], z.infer<typeof row>>({
  name: 'count-outcomes',
  index: 'outcome_pkey',
  row,
  text: `
    select to_char(at at time zone 'Europe/London', 'YYYY-MM') as month, code, count(*)::int as n
    from outcome where organisation_id = $1 and at >= ($2::date::timestamp at time zone 'Europe/London')
    group by 1, 2 order by 1 desc, 2
  `,
});
