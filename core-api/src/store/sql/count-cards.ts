import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ month: z.string(), service: z.string(), outcome: z.string().nullable(), reason: z.string().nullable(), n: z.number() });

/** Cards that the organisation's health records were given since a month, and what became of them. Index cds_card_month. */
export const countCards = statement<[organisationId: string, since: string], z.infer<typeof row>>({
  name: 'count-cards',
  index: 'cds_card_month',
  row,
  text: `
    select to_char(month, 'YYYY-MM') as month, service, outcome, reason, count(*)::int as n
    from cds_card where organisation_id = $1 and month >= $2::date
    group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4
  `,
});
