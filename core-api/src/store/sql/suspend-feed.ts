import { statement } from '../statement.ts';

/** Takes a feed of the transaction's own organisation out of every answer; no row where there is no such feed, or it is suspended already. */
export const suspendFeed = statement<[organisationId: string, feedId: string]>()({
  name: 'suspend-feed',
  index: 'feed_state_pkey',
  text: `
    insert into feed_state (organisation_id, feed_id, status)
    select f.organisation_id, f.feed_id, 'suspended' from feed f where f.organisation_id = $1 and f.feed_id = $2
    on conflict (organisation_id, feed_id) do update set status = 'suspended' where feed_state.status = 'active'
  `,
});
