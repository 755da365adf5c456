import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisation_id: z.string(),
  record_id: z.string(),
  feed_id: z.string(),
  variant_id: z.string().nullable(),
  received_at: z.date(),
  version: z.number(),
  sealed: z.instanceof(Buffer),
});

/** A record by its id among the visible organisations'. Primary key, once for each of them. */
export const selectShownRecord = statement<readonly [recordId: string], z.infer<typeof row>>({
  name: 'select-shown-record',
  text: `select r.organisation_id, r.record_id, r.feed_id, r.variant_id, r.received_at, r.version, r.sealed
         from unnest(string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[]) as o(organisation_id)
         join record r on r.organisation_id = o.organisation_id and r.record_id = $1`,
  row,
  index: 'record_pkey',
});
