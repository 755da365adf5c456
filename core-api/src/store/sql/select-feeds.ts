import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every feed, and whether its source lists a person once. Reads the whole table, which holds some rows for each partner. */
export const selectFeeds = statement<[]>()({
  name: 'select-feeds',
  row: z.object({ organisationId: z.string(), feedId: z.string(), isUnique: z.boolean() }),
  text: `
    select organisation_id as "organisationId", feed_id as "feedId", unique_people as "isUnique" from feed order by feed_id
  `,
});
