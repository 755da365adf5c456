import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), variantId: z.string(), lookId: z.string(), personId: z.string(), sealed: z.instanceof(Buffer) });

/** Every organisation's variants of some contents. */
export const selectVariantsByLook = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-variants-by-look',
  index: 'variant_look_id_idx',
  row,
  text: `
    select organisation_id as "organisationId", variant_id as "variantId", look_id as "lookId", person_id as "personId", sealed
    from variant where look_id = any($1::uuid[])
  `,
});
