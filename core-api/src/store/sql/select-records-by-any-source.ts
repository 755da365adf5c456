import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), recordId: z.string() });

/** The records under these keyed hashes of a reference, of whatever visible organisation and feed: one look-up for each feed. */
export const selectRecordsByAnySource = statement<[sourceMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-records-by-any-source',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select r.organisation_id as "organisationId", r.record_id as "recordId"
    from feed f join record r on r.organisation_id = f.organisation_id and r.feed_id = f.feed_id
    where r.source_mac = any($1::bytea[])
  `,
});
