import { statement } from '../statement.ts';

/** Lets a client send to a feed. Primary key. */
export const insertClientFeed = statement<[clientId: string, feedId: string]>()({
  name: 'insert-client-feed',
  text: `
    insert into client_feed (client_id, feed_id) values ($1, $2) on conflict do nothing
  `,
});
