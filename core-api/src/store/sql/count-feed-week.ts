import { z } from 'zod';

import { statement } from '../statement.ts';

const count = z.coerce.number();
const row = z.object({ batches: count, applied: count, unchanged: count, rejected: count, tombstoned: count, held: count, periods: count, periodsMet: count, lastGood: z.date().nullable(), waiting: count });

/**
 * What became of the rows that a feed sent from one moment to another, how many whole intervals of expectation lie between them and in how many of those something arrived.
 * No row when the organisation has no such feed.
 */
export const countFeedWeek = statement<[organisationId: string, feedId: string, from: Date, to: Date], z.infer<typeof row>>({
  name: 'count-feed-week',
  index: 'feed_pkey',
  row,
  text: `
    select count(b.sequence) as batches,
           coalesce(sum((b.result ->> 'applied')::int), 0) as applied, coalesce(sum((b.result ->> 'unchanged')::int), 0) as unchanged,
           coalesce(sum((b.result ->> 'rejected')::int), 0) as rejected, coalesce(sum((b.result ->> 'tombstoned')::int), 0) as tombstoned,
           coalesce(sum((b.result ->> 'held')::int), 0) as held,
           floor(extract(epoch from $4::timestamptz - $3::timestamptz) / extract(epoch from f.expect_every)) as periods,
           count(distinct floor(extract(epoch from b.at - $3::timestamptz) / extract(epoch from f.expect_every)))
             filter (where b.at < $3::timestamptz + f.expect_every * floor(extract(epoch from $4::timestamptz - $3::timestamptz) / extract(epoch from f.expect_every))) as "periodsMet",
           s.last_good as "lastGood",
           (select count(*) from quarantine q where q.organisation_id = f.organisation_id and q.feed_id = f.feed_id and q.status = 'waiting') as waiting
    from feed f
    left join feed_state s on s.organisation_id = f.organisation_id and s.feed_id = f.feed_id
    left join batch b on b.organisation_id = f.organisation_id and b.feed_id = f.feed_id and b.at >= $3::timestamptz and b.at < $4::timestamptz
    where f.organisation_id = $1 and f.feed_id = $2
    group by f.organisation_id, f.feed_id, f.expect_every, s.last_good
  `,
});
