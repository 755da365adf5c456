import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string() });

/** The persons of some variants, of whatever organisation. */
export const selectVariantPersons = statement<[organisationIds: readonly string[], variantIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-variant-persons',
  index: 'variant_pkey',
  row,
  text: `
    select distinct v.person_id as "personId"
    from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, variant_id)
    join variant v on v.organisation_id = n.organisation_id and v.variant_id = n.variant_id
  `,
});
