import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), feedId: z.string(), category: z.string() });

/** Every category of sensitive service that a feed may send, for a first load. Reads the whole table, which holds a handful of rows. */
export const selectAllPermissions = statement<[], z.infer<typeof row>>({
  name: 'select-all-permissions',
  row,
  text: `
    select organisation_id as "organisationId", feed_id as "feedId", category from service_permission where ended_at is null
  `,
});
