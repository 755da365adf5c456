import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  verdictId: z.string(), accountId: z.string().nullable(), outcome: z.enum(['same', 'different', 'unsure']),
  sourceA: z.instanceof(Buffer), ownerA: z.string(), feedA: z.string(), lookA: z.string().nullable(),
  sourceB: z.instanceof(Buffer), ownerB: z.string(), feedB: z.string(), lookB: z.string().nullable(),
});

export type ReviewVerdict = z.infer<typeof row>;

/**
 * The verdicts on a question since it was last opened, the oldest first, of whatever organisation's reviewer, with the records that were judged and the contents
 * that these stand under now. Needs every organisation visible.
 */
export const selectReviewVerdicts = statement<[reviewId: string], z.infer<typeof row>>({
  name: 'select-review-verdicts',
  index: 'verdict_review_id_at_idx',
  row,
  text: `
    select v.verdict_id as "verdictId", v.account_id as "accountId", v.outcome,
           v.source_a as "sourceA", v.owner_a as "ownerA", v.feed_a as "feedA", va.look_id as "lookA",
           v.source_b as "sourceB", v.owner_b as "ownerB", v.feed_b as "feedB", vb.look_id as "lookB"
    from verdict v
    join review q on q.review_id = v.review_id and q.opened_at <= v.at
    left join record ra on ra.organisation_id = v.owner_a and ra.feed_id = v.feed_a and ra.source_mac = v.source_a
    left join variant va on va.organisation_id = ra.organisation_id and va.variant_id = ra.variant_id
    left join record rb on rb.organisation_id = v.owner_b and rb.feed_id = v.feed_b and rb.source_mac = v.source_b
    left join variant vb on vb.organisation_id = rb.organisation_id and vb.variant_id = rb.variant_id
    where v.review_id = $1 order by v.at, v.verdict_id
  `,
});
