import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), people: z.coerce.number() });

/**
 * Of the people of a feed, how many each other visible organisation holds too. Contents named in `withoutVariants` (of shielded people) count for nobody. Needs the organisations visible.
 * Reads the whole feed: once a week.
 */
export const countKnownElsewhere = statement<[organisationId: string, feedId: string, withoutVariants: readonly string[]], z.infer<typeof row>>({
  name: 'count-known-elsewhere',
  row,
  text: `
    with mine as (
      select distinct v.person_id
      from record r join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
      where r.organisation_id = $1 and r.feed_id = $2 and v.variant_id <> all ($3::uuid[])
    )
    select o.organisation_id as "organisationId", count(distinct o.person_id) as people
    from mine join variant o on o.person_id = mine.person_id
    where o.organisation_id <> $1
    group by 1
  `,
});
