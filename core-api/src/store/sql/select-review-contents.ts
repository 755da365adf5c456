import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  lookId: z.string(),
  organisationId: z.string(),
  variantId: z.string(),
  personId: z.string(),
  sealed: z.instanceof(Buffer),
  feedId: z.string(),
  sourceMac: z.instanceof(Buffer),
});

/** Of each content, what some feeds hold of it: the sealed row and one of its records, the same one each time (the smallest keyed reference). */
export const selectReviewContents = statement<[lookIds: readonly string[], organisationIds: readonly string[], feedIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-review-contents',
  index: 'variant_look_id_idx',
  row,
  text: `
    select v.look_id as "lookId", v.organisation_id as "organisationId", v.variant_id as "variantId", v.person_id as "personId", v.sealed,
           r.feed_id as "feedId", r.source_mac as "sourceMac"
    from variant v
    cross join lateral (
      select r.feed_id, r.source_mac from record r
      where r.organisation_id = v.organisation_id and r.variant_id = v.variant_id
        and exists (select from unnest($2::uuid[], $3::text[]) as f(organisation_id, feed_id) where f.organisation_id = r.organisation_id and f.feed_id = r.feed_id)
      order by r.source_mac limit 1
    ) as r
    where v.look_id = any($1::uuid[])
    order by r.source_mac
  `,
});
