import { statement } from '../statement.ts';

/** Counts records out of a feed that no batch took out. Primary key. */
export const lowerLiveRecords = statement<[organisationId: string, feedId: string, gone: number]>()({
  name: 'lower-live-records',
  index: 'feed_state_pkey',
  text: `
    update feed_state set live_records = greatest(0, live_records - $3) where organisation_id = $1 and feed_id = $2
  `,
});
