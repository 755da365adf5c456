import { statement } from '../statement.ts';

/** Takes all feeds from a client, before the ones it has now are given. Primary key. */
export const deleteClientFeeds = statement<[clientId: string]>()({
  name: 'delete-client-feeds',
  text: `
    delete from client_feed where client_id = $1
  `,
});
