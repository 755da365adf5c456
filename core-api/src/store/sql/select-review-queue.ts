import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reviewId: z.string(), kind: z.enum(['pair', 'blind', 'contradiction', 'stale', 'split', 'merge', 'concern']), lookA: z.string(), lookB: z.string(), harm: z.number(), openedAt: z.date() });

/**
 * Open questions that this account has not answered, those with the most harm and doubt first, from the one after a given one onward. A pair that has been joined
 * meanwhile, and a sampled one that has come apart, are questions no more.
 */
export const selectReviewQueue = statement<[accountId: string, afterId: string | null, limit: number], z.infer<typeof row>>({
  name: 'select-review-queue',
  index: 'review_queue',
  row,
  text: `
    select q.review_id as "reviewId", q.kind, q.look_a as "lookA", q.look_b as "lookB", q.harm, q.opened_at as "openedAt"
    from review q
    left join review after on after.review_id = $2
    where q.status = 'open' and q.harm <= coalesce(after.harm, q.harm)
      and (after.review_id is null or q.harm < after.harm or q.uncertainty < after.uncertainty or (q.uncertainty = after.uncertainty and q.review_id > after.review_id))
      and not exists (select from verdict v where v.review_id = q.review_id and v.account_id = $1 and v.at >= q.opened_at)
      and (q.kind not in ('pair', 'blind') or (q.kind = 'blind') = (
        (select v.person_id from variant v where v.look_id = q.look_a limit 1) = (select v.person_id from variant v where v.look_id = q.look_b limit 1)))
    order by q.harm desc, q.uncertainty desc, q.review_id
    limit $3
  `,
});
