import { statement } from '../statement.ts';

/** Forgets what was deleted from a feed before some month. Reads the feed's tombstones. */
export const purgeTombstones = statement<[organisationId: string, feedId: string, beforeMonth: string]>()({
  name: 'purge-tombstones',
  index: 'tombstone_pkey',
  text: `
    delete from tombstone where organisation_id = $1 and feed_id = $2 and month < $3::date
  `,
});
