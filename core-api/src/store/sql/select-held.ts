import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ missing: z.number() });

/** How many records a held full listing would remove; no row when none is held. */
export const selectHeld = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'select-held',
  index: 'generation_pkey',
  row,
  text: `
    select missing from generation where organisation_id = $1 and feed_id = $2 and status = 'held'
  `,
});
