import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.string(), pages: z.number(), rowsRead: z.number() });

/** How far one full listing of a feed has come. */
export const selectGeneration = statement<[organisationId: string, feedId: string, generationId: string], z.infer<typeof row>>({
  name: 'select-generation',
  index: 'generation_pkey',
  row,
  text: `
    select status, pages, rows_read as "rowsRead"
    from generation where organisation_id = $1 and feed_id = $2 and generation_id = $3
  `,
});
