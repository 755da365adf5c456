import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  feedId: z.string(),
  name_en: z.string(),
  name_cy: z.string().nullable(),
  service: z.string(),
  mode: z.enum(['full', 'delta', 'push']),
  expectEverySeconds: z.number(),
  sequence: z.coerce.number(),
  suspended: z.boolean(),
  lastGood: z.date().nullable(),
  liveRecords: z.coerce.number(),
  quarantined: z.coerce.number(),
  held: z.coerce.number(),
});

/** The feeds of an organisation with how they stand, by id. A feed that has sent nothing yet stands at sequence 0. Of its listings one at most is held (save-generation.ts; full-listing.pg.test.ts). */
export const selectFeedsOfOrganisation = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-feeds-of-organisation',
  index: 'feed_pkey',
  row,
  text: `
    select f.feed_id as "feedId", f.name_en, f.name_cy, f.service, f.mode, extract(epoch from f.expect_every)::float8 as "expectEverySeconds",
           coalesce(s.sequence, 0) as sequence, coalesce(s.status, 'active') = 'suspended' as suspended, s.last_good as "lastGood", coalesce(s.live_records, 0) as "liveRecords",
           (select count(*) from quarantine q where q.organisation_id = f.organisation_id and q.feed_id = f.feed_id and q.status = 'waiting') as quarantined,
           coalesce((select g.missing from generation g where g.organisation_id = f.organisation_id and g.feed_id = f.feed_id and g.status = 'held'), 0) as held
    from feed f left join feed_state s using (organisation_id, feed_id)
    where f.organisation_id = $1
    order by f.feed_id
  `,
});
