import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ agreedSince: z.string().nullable(), hasConnector: z.boolean(), firstApplied: z.date().nullable(), lastGood: z.date().nullable(), periodsMet: z.coerce.number() });

/**
 * What is to be seen of a feed's way into service on a day: since when an agreement shows it to somebody, whether a connector may send it, when the first row was applied,
 * and in how many of its last `periods` intervals of expectation something arrived. No row when the organisation has no such feed.
 */
export const selectFeedSigns = statement<[organisationId: string, feedId: string, day: string, now: Date, periods: number], z.infer<typeof row>>({
  name: 'select-feed-signs',
  index: 'feed_pkey',
  row,
  text: `
    select (
             select min(a.valid_from)::text
             from agreement_contributor c join agreement a on a.agreement_id = c.agreement_id and a.version = c.version
             where c.organisation_id = f.organisation_id and c.feed_id = f.feed_id and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to >= $3::date)
               and exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version)
               and not exists (select from agreement newer where newer.agreement_id = a.agreement_id and newer.version > a.version and newer.valid_from <= $3::date)
           ) as "agreedSince",
           exists (
             select from client_feed g join client k on k.client_id = g.client_id
             where k.organisation_id = f.organisation_id and g.feed_id = f.feed_id and k.kind = 'connector' and k.status = 'active'
           ) as "hasConnector",
           (
             select b.at from batch b
             where b.organisation_id = f.organisation_id and b.feed_id = f.feed_id and (b.result ->> 'applied')::int > 0
             order by b.sequence limit 1
           ) as "firstApplied",
           s.last_good as "lastGood",
           (
             select count(distinct floor(extract(epoch from $4::timestamptz - b.at) / extract(epoch from f.expect_every)))
             from batch b
             where b.organisation_id = f.organisation_id and b.feed_id = f.feed_id and b.at > $4::timestamptz - $5::int * f.expect_every and b.at <= $4::timestamptz
           ) as "periodsMet"
    from feed f left join feed_state s on s.organisation_id = f.organisation_id and s.feed_id = f.feed_id
    where f.organisation_id = $1 and f.feed_id = $2
  `,
});
