import { z } from 'zod';

import { statement } from '../statement.ts';

/** An organisation's variants in the order of their ids, and whether anybody else holds a content of the same person. */
export const selectRaisingVariants = statement<[organisationId: string, after: string, most: number]>()({
  name: 'select-raising-variants',
  index: 'variant_pkey',
  row: z.object({ variantId: z.string(), personId: z.string(), isShared: z.boolean(), sealed: z.instanceof(Buffer) }),
  text: `
    select v.variant_id as "variantId", v.person_id as "personId", v.sealed,
           exists (select from variant o where o.person_id = v.person_id and o.organisation_id <> v.organisation_id) as "isShared"
    from variant v where v.organisation_id = $1 and v.variant_id > $2 order by v.variant_id limit $3
  `,
});
