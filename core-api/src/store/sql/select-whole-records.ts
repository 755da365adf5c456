import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisationId: z.string(),
  feedId: z.string(),
  recordId: z.string(),
  sourceMac: z.instanceof(Buffer),
  contentMac: z.instanceof(Buffer),
  variantId: z.string().nullable(),
  placeLookIds: z.array(z.string()),
  sealed: z.instanceof(Buffer),
});

/** Records of whatever organisation with all that putting them through the rules once more takes. */
export const selectWholeRecords = statement<[organisationIds: readonly string[], recordIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-whole-records',
  index: 'record_pkey',
  row,
  text: `
    select r.organisation_id as "organisationId", r.feed_id as "feedId", r.record_id as "recordId", r.source_mac as "sourceMac", r.content_mac as "contentMac",
           r.variant_id as "variantId", r.place_look_ids as "placeLookIds", r.sealed
    from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, record_id)
    join record r on r.organisation_id = n.organisation_id and r.record_id = n.record_id
  `,
});
