import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  recordId: z.string(),
  sourceMac: z.instanceof(Buffer),
  contentMac: z.instanceof(Buffer),
  variantId: z.string().nullable(),
  placeLookIds: z.array(z.string()),
  version: z.number(),
});

/** The stored records of the references in a batch. */
export const selectRecordsBySource = statement<[organisationId: string, feedId: string, sourceMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-records-by-source',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select record_id as "recordId", source_mac as "sourceMac", content_mac as "contentMac", variant_id as "variantId",
           place_look_ids as "placeLookIds", version
    from record where organisation_id = $1 and feed_id = $2 and source_mac = any($3::bytea[])
  `,
});
