import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), variantId: z.string().nullable(), placeLookIds: z.array(z.string()) });

/** Records of the feed that a full listing has not named: neither marked on an earlier page nor among those of the last one (`named`). */
export const selectMissingRecords = statement<[organisationId: string, feedId: string, generationId: string, named: readonly string[]], z.infer<typeof row>>({
  name: 'select-missing-records',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select record_id as "recordId", variant_id as "variantId", place_look_ids as "placeLookIds"
    from record
    where organisation_id = $1 and feed_id = $2 and generation is distinct from $3 and record_id <> all($4::uuid[])
  `,
});
