import { statement } from '../statement.ts';

/**
 * Takes pairs from the queue that are questions no more: a content is gone or protected, two persons have become one, or a sampled one has come apart. Needs
 * every organisation visible. Should the pair come up again it is asked again.
 */
export const healUndecided = statement<[at: Date]>({
  name: 'heal-undecided',
  index: 'review_outcomes',
  text: `
    update review q set status = 'healed', closed_at = $1
    where q.kind in ('pair', 'blind') and q.status = 'open' and not coalesce((q.kind = 'blind') = (
      (select v.person_id from variant v where v.look_id = q.look_a limit 1) = (select v.person_id from variant v where v.look_id = q.look_b limit 1)), false)
  `,
});
