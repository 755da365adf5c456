import { statement } from '../statement.ts';

/**
 * Moves the feed on, in the transaction of the rows it covers. The number of live records follows what was added and removed, since counting them
 * would read the whole feed for each batch.
 */
export const saveFeedState = statement<[organisationId: string, feedId: string, sequence: number, cursor: string, at: Date, liveChange: number]>({
  name: 'save-feed-state',
  index: 'feed_state_pkey',
  text: `
    insert into feed_state (organisation_id, feed_id, sequence, cursor, last_good, status, live_records)
    values ($1, $2, $3, $4, $5, 'active', $6)
    on conflict (organisation_id, feed_id) do update
    set sequence = excluded.sequence, cursor = excluded.cursor, last_good = excluded.last_good, live_records = feed_state.live_records + excluded.live_records
  `,
});
