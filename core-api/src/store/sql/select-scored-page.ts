import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  recordId: z.string(),
  sealed: z.instanceof(Buffer),
  version: z.number(),
  receivedAt: z.date(),
  variantId: z.string().nullable(),
  personId: z.string().nullable(),
  sealedVariant: z.instanceof(Buffer).nullable(),
});

/** The next records of a feed in the order of their ids, with the person that each is held to be about. Empty after the last page. */
export const selectScoredPage = statement<[organisationId: string, feedId: string, afterRecordId: string, records: number], z.infer<typeof row>>({
  name: 'select-scored-page',
  index: 'record_pkey',
  row,
  text: `
    select r.record_id as "recordId", r.sealed, r.version, r.received_at as "receivedAt", v.variant_id as "variantId", v.person_id as "personId", v.sealed as "sealedVariant"
    from record r left join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    where r.organisation_id = $1 and r.feed_id = $2 and r.record_id > $3
    order by r.record_id limit $4
  `,
});
