import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), recordId: z.string(), variantId: z.string(), placeLookIds: z.array(z.string()), sealed: z.instanceof(Buffer) });

/** The records of variants, of whatever organisation: when a level changes, their places and levels are worked out again. */
export const selectRecordsByVariant = statement<[organisationIds: readonly string[], variantIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-records-by-variant',
  index: 'record_organisation_id_variant_id_idx',
  row,
  text: `
    select r.organisation_id as "organisationId", r.record_id as "recordId", r.variant_id as "variantId", r.place_look_ids as "placeLookIds", r.sealed
    from unnest($1::uuid[], $2::uuid[]) as v(organisation_id, variant_id)
    join record r on r.organisation_id = v.organisation_id and r.variant_id = v.variant_id
  `,
});
