import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** The contents behind some variants of one organisation. */
export const selectVariantLooks = statement<[organisationId: string, variantIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-variant-looks',
  index: 'variant_pkey',
  row,
  text: `
    select distinct look_id as "lookId" from variant where organisation_id = $1 and variant_id = any($2::uuid[])
  `,
});
