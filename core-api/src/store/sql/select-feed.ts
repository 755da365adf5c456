import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sequence: z.coerce.number(), cursor: z.string().nullable(), status: z.string(), lastGood: z.date().nullable(), liveRecords: z.coerce.number() });

/** Where a feed stands; no row when the organisation has no such feed. A feed that has sent nothing yet stands at sequence 0. */
export const selectFeed = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'select-feed',
  index: 'feed_pkey',
  row,
  text: `
    select coalesce(s.sequence, 0) as sequence, s.cursor, coalesce(s.status, 'active') as status, s.last_good as "lastGood",
           coalesce(s.live_records, 0) as "liveRecords"
    from feed f left join feed_state s using (organisation_id, feed_id)
    where f.organisation_id = $1 and f.feed_id = $2
  `,
});
