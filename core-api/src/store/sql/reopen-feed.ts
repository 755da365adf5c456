import { statement } from '../statement.ts';

/** Lets a suspended feed into answers again, if no suspension of it stands any more. Primary key. */
export const reopenFeed = statement<[organisationId: string, feedId: string]>()({
  name: 'reopen-feed',
  index: 'feed_state_pkey',
  text: `
    update feed_state s set status = 'active'
    where s.organisation_id = $1 and s.feed_id = $2 and s.status = 'suspended'
      and not exists (select from feed_suspension p where p.organisation_id = s.organisation_id and p.feed_id = s.feed_id and p.reopened_at is null)
  `,
});
