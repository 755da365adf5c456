import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), feedId: z.string() });

/** The feeds that agreements in force speak of and none lets bring category codes, for a first load; `select-feed` says the same of one. Reads the agreements whole, which are a handful. */
export const selectFeedsWithoutCategories = statement<[], z.infer<typeof row>>({
  name: 'select-feeds-without-categories',
  row,
  text: `
    select c.organisation_id as "organisationId", c.feed_id as "feedId"
    from agreement_contributor c join agreement a on a.agreement_id = c.agreement_id and a.version = c.version
    where a.status = 'in-force' and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
      and not exists (select from agreement n where n.agreement_id = a.agreement_id and n.version > a.version and n.status in ('in-force', 'ended') and n.valid_from <= current_date)
    group by 1, 2
    having not bool_or(a.allows_categories)
  `,
});
