import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ person_id: z.string(), organisation_id: z.string(), variant_id: z.string(), sealed: z.instanceof(Buffer) });

/** Some visible variants, each with the level of its person under seal. */
export const selectVariantsById = statement<[organisationIds: readonly string[], variantIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-variants-by-id',
  index: 'variant_pkey',
  row,
  text: `
    select v.person_id, v.organisation_id, v.variant_id, v.sealed
    from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, variant_id)
    join variant v on v.organisation_id = n.organisation_id and v.variant_id = n.variant_id
  `,
});
