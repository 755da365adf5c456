import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), duty: z.string(), namedAt: z.date() });

/** Who has which duty in the organisation today. */
export const selectDesignations = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-designations',
  index: 'designation_pkey',
  row,
  text: `
    select account_id as "accountId", duty, named_at as "namedAt" from designation where organisation_id = $1 and ended_at is null order by account_id, duty
  `,
});
