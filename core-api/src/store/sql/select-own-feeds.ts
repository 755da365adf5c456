import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ feedId: z.string() });

/** The feeds of an organisation, by id. */
export const selectOwnFeeds = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-own-feeds',
  index: 'feed_pkey',
  row,
  text: `
    select feed_id as "feedId" from feed where organisation_id = $1 order by feed_id
  `,
});
