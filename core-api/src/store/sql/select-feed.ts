import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sequence: z.coerce.number(), cursor: z.string().nullable(), status: z.string(), lastGood: z.date().nullable(), liveRecords: z.coerce.number(), allowsCategories: z.boolean() });

/** Where a feed stands; no row when the organisation has no such feed. A feed that has sent nothing yet stands at sequence 0. `allowsCategories`: an agreement in force says so, or none speaks of the feed. */
export const selectFeed = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'select-feed',
  index: 'feed_pkey',
  row,
  text: `
    select coalesce(s.sequence, 0) as sequence, s.cursor, coalesce(s.status, 'active') as status, s.last_good as "lastGood",
           coalesce(s.live_records, 0) as "liveRecords",
           coalesce((select bool_or(a.allows_categories) from agreement_contributor c join agreement a on a.agreement_id = c.agreement_id and a.version = c.version
             where c.organisation_id = f.organisation_id and c.feed_id = f.feed_id and a.status = 'in-force' and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
               and not exists (select from agreement n where n.agreement_id = a.agreement_id and n.version > a.version and n.status in ('in-force', 'ended') and n.valid_from <= current_date)
           ), true) as "allowsCategories"
    from feed f left join feed_state s using (organisation_id, feed_id)
    where f.organisation_id = $1 and f.feed_id = $2
  `,
});
