import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ waiting: z.coerce.number() });

/** Rows of a feed that wait in quarantine. */
export const countQuarantine = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'count-quarantine',
  index: 'quarantine_waiting',
  row,
  text: `
    select count(*) as waiting from quarantine where organisation_id = $1 and feed_id = $2 and status = 'waiting'
  `,
});
