import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reviewId: z.string(), kind: z.enum(['pair', 'blind', 'contradiction', 'stale', 'split', 'merge', 'concern']), lookA: z.string(), lookB: z.string(), harm: z.number(), uncertainty: z.number(), reviewersNeeded: z.number(), openedAt: z.date() });

/**
 * Open questions that this account has not answered, those with the most harm and doubt first, from a place in the queue onward. A pair that has been joined
 * meanwhile, and a sampled one that has come apart, are questions no more.
 */
export const selectReviewQueue = statement<[accountId: string, afterHarm: number, afterUncertainty: number, afterId: string, limit: number], z.infer<typeof row>>({
  name: 'select-review-queue',
  index: 'review_queue',
  row,
  text: `
    select q.review_id as "reviewId", q.kind, q.look_a as "lookA", q.look_b as "lookB", q.harm, q.uncertainty, q.reviewers_needed as "reviewersNeeded", q.opened_at as "openedAt"
    from review q
    where q.status = 'open' and q.harm <= $2
      and (q.harm < $2 or q.uncertainty < $3::real or (q.uncertainty = $3::real and q.review_id > $4))
      and not exists (select from verdict v where v.review_id = q.review_id and v.account_id = $1)
      and (q.kind not in ('pair', 'blind') or (q.kind = 'blind') = (
        (select v.person_id from variant v where v.look_id = q.look_a limit 1) = (select v.person_id from variant v where v.look_id = q.look_b limit 1)))
    order by q.harm desc, q.uncertainty desc, q.review_id
    limit $5
  `,
});
