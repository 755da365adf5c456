import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ named: z.number() });

/** Whether an account has been named for a duty, and is still. */
export const selectDuty = statement<[organisationId: string, accountId: string, duty: string], z.infer<typeof row>>({
  name: 'select-duty',
  index: 'designation_pkey',
  row,
  text: `
    select 1 as named from designation where organisation_id = $1 and account_id = $2 and duty = $3 and ended_at is null
  `,
});
