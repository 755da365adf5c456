import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  feedId: z.string(),
  recordId: z.string(),
  sourceMac: z.instanceof(Buffer),
  contentMac: z.instanceof(Buffer),
  variantId: z.string().nullable(),
  placeLookIds: z.array(z.string()),
  sealed: z.instanceof(Buffer),
  lookId: z.string().nullable(),
  sealedVariant: z.instanceof(Buffer).nullable(),
});

/** The next records of an organisation in the order of their ids, with the content that each stands under. Empty after the last page. */
export const selectRecordPage = statement<[organisationId: string, afterRecordId: string, records: number], z.infer<typeof row>>({
  name: 'select-record-page',
  index: 'record_pkey',
  row,
  text: `
    select r.feed_id as "feedId", r.record_id as "recordId", r.source_mac as "sourceMac", r.content_mac as "contentMac", r.variant_id as "variantId",
           r.place_look_ids as "placeLookIds", r.sealed, v.look_id as "lookId", v.sealed as "sealedVariant"
    from record r left join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    where r.organisation_id = $1 and r.record_id > $2
    order by r.record_id limit $3
  `,
});
