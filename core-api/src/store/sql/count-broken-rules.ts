import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ pointer: z.string(), rule: z.string(), rows: z.coerce.number() });

/** The rules that a feed's rows broke most often from one moment to another, by field; at most so many. Quarantine that a later row put right counts too. */
export const countBrokenRules = statement<[organisationId: string, feedId: string, from: Date, to: Date, rules: number], z.infer<typeof row>>({
  name: 'count-broken-rules',
  index: 'quarantine_feed',
  row,
  text: `
    select p ->> 'pointer' as pointer, p ->> 'rule' as rule, count(*) as rows
    from quarantine q cross join jsonb_array_elements(q.problems) p
    where q.organisation_id = $1 and q.feed_id = $2 and q.at >= $3 and q.at < $4
    group by 1, 2
    order by rows desc, pointer, rule
    limit $5
  `,
});
