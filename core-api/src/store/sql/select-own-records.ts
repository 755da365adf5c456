import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), feedId: z.string(), variantId: z.string().nullable(), receivedAt: z.date(), version: z.number(), sealed: z.instanceof(Buffer) });

/** Some records of one organisation, whole. Primary key. */
export const selectOwnRecords = statement<[organisationId: string, recordIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-own-records',
  index: 'record_pkey',
  row,
  text: `
    select record_id as "recordId", feed_id as "feedId", variant_id as "variantId", received_at as "receivedAt", version, sealed
    from record where organisation_id = $1 and record_id = any ($2::uuid[])
  `,
});
