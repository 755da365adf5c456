import { z } from 'zod';

import { statement } from '../statement.ts';

/** Records of a feed whose last month lies before a month, the oldest first. */
export const selectExpiredRecords = statement<[organisationId: string, feedId: string, before: string, most: number]>()({
  name: 'select-expired-records',
  index: 'record_retention',
  row: z.object({ recordId: z.string(), variantId: z.string().nullable(), placeLookIds: z.array(z.string()), sourceMac: z.instanceof(Buffer), contentMac: z.instanceof(Buffer) }),
  text: `
    select record_id as "recordId", variant_id as "variantId", place_look_ids as "placeLookIds", source_mac as "sourceMac", content_mac as "contentMac"
    from record where organisation_id = $1 and feed_id = $2 and last_month < $3::date and last_month < 'infinity' order by last_month, record_id limit $4
  `,
});
