import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), variantId: z.string().nullable(), placeLookIds: z.array(z.string()) });

/** Records of the feed that a full listing has not named: neither changed by it, nor named on an earlier page, nor among those of the last one (`named`). */
export const selectMissingRecords = statement<[organisationId: string, feedId: string, generationId: string, named: readonly string[]], z.infer<typeof row>>({
  name: 'select-missing-records',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select record_id as "recordId", variant_id as "variantId", place_look_ids as "placeLookIds"
    from record r
    where r.organisation_id = $1 and r.feed_id = $2 and r.generation is distinct from $3 and r.record_id <> all($4::uuid[])
      and not exists (
        select from (select unnest(p.record_ids) as record_id from generation_page p where p.organisation_id = $1 and p.feed_id = $2 and p.generation_id = $3) named
        where named.record_id = r.record_id
      )
  `,
});
