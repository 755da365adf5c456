import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ variantId: z.string(), records: z.coerce.number() });

/** How many records keep each variant alive once those in `leaving` are gone; none = no row. */
export const selectRemainingRecords = statement<[organisationId: string, variantIds: readonly string[], leaving: readonly string[]], z.infer<typeof row>>({
  name: 'select-remaining-records',
  index: 'record_organisation_id_variant_id_idx',
  row,
  text: `
    select variant_id as "variantId", count(*) as records
    from record where organisation_id = $1 and variant_id = any($2::uuid[]) and record_id <> all($3::uuid[])
    group by variant_id
  `,
});
