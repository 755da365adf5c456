import { statement } from '../statement.ts';

/** Counts records of a feed that came or went outside its batches. */
export const changeLiveRecords = statement<[organisationId: string, feedId: string, change: number]>({
  name: 'change-live-records',
  index: 'feed_state_pkey',
  text: `
    update feed_state set live_records = live_records + $3 where organisation_id = $1 and feed_id = $2
  `,
});
