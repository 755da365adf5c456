import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), variantId: z.string().nullable(), placeLookIds: z.array(z.string()) });

/**
 * Records of the feed that a full listing has not named: neither changed by it, nor named on an earlier page, nor among those of the last one (`named`). By `except`, which the planner can only hash or
 * sort: as `not exists` it took a nested loop while `generation_page` had no statistics, 23 s for a listing of 30,000 and more than the time of a statement for a large one.
 */
export const selectMissingRecords = statement<[organisationId: string, feedId: string, generationId: string, named: readonly string[]], z.infer<typeof row>>({
  name: 'select-missing-records',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select record_id as "recordId", variant_id as "variantId", place_look_ids as "placeLookIds"
    from record
    where organisation_id = $1 and record_id = any(array(
      select r.record_id from record r where r.organisation_id = $1 and r.feed_id = $2 and r.generation is distinct from $3
      except
      (
        select unnest(p.record_ids) from generation_page p where p.organisation_id = $1 and p.feed_id = $2 and p.generation_id = $3
        union all
        select unnest($4::uuid[])
      )
    ))
  `,
});
