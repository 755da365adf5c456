import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ liveRecords: z.coerce.number() });

/** Moves the feed on, in the transaction of the rows it covers. */
export const saveFeedState = statement<[organisationId: string, feedId: string, sequence: number, cursor: string, at: Date], z.infer<typeof row>>({
  name: 'save-feed-state',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    insert into feed_state (organisation_id, feed_id, sequence, cursor, last_good, status, live_records)
    values ($1, $2, $3, $4, $5, 'active', (select count(*) from record where organisation_id = $1 and feed_id = $2))
    on conflict (organisation_id, feed_id) do update
    set sequence = excluded.sequence, cursor = excluded.cursor, last_good = excluded.last_good, live_records = excluded.live_records
    returning live_records as "liveRecords"
  `,
});
