import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), record_id: z.string(), feed_id: z.string(), variant_id: z.string().nullable(), received_at: z.date(), version: z.number(), sealed: z.instanceof(Buffer) });

/** The live records of some references, each in its organisation's feed (three parallel lists). */
export const selectSourceRecords = statement<[organisationIds: readonly string[], feedIds: readonly string[], sourceMacs: readonly Buffer[], day: string], z.infer<typeof row>>({
  name: 'select-source-records',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select r.organisation_id, r.record_id, r.feed_id, r.variant_id, r.received_at, r.version, r.sealed
    from unnest($1::uuid[], $2::text[], $3::bytea[]) as s(organisation_id, feed_id, source_mac)
    join record r on r.organisation_id = s.organisation_id and r.feed_id = s.feed_id and r.source_mac = s.source_mac
    where r.expires is null or r.expires > $4::date
  `,
});
