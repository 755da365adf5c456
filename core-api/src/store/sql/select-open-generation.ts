import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ generationId: z.string(), pages: z.number() });

/** The full listing that a feed is in the middle of; there is at most one. */
export const selectOpenGeneration = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'select-open-generation',
  index: 'generation_pkey',
  row,
  text: `
    select generation_id as "generationId", pages from generation where organisation_id = $1 and feed_id = $2 and status = 'open'
  `,
});
