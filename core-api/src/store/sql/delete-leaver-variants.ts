import { z } from 'zod';

import { statement } from '../statement.ts';

/** Takes out those of an organisation's variants, or without a list some of all, and tells which contents and persons they were of. */
export const deleteLeaverVariants = statement<[organisationId: string, variantIds: readonly string[] | null, most: number]>()({
  name: 'delete-leaver-variants',
  index: 'variant_pkey',
  row: z.object({ lookId: z.string(), personId: z.string() }),
  text: `
    with page as (
      select variant_id from variant where organisation_id = $1 and ($2::uuid[] is null or variant_id = any($2::uuid[])) order by variant_id limit $3
    )
    delete from variant v using page p where v.organisation_id = $1 and v.variant_id = p.variant_id
    returning v.look_id as "lookId", v.person_id as "personId"
  `,
});
