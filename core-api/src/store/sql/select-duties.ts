import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ duty: z.string() });

/** What an account has been named for, and is still. */
export const selectDuties = statement<[organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-duties',
  index: 'designation_pkey',
  row,
  text: `
    select duty from designation where organisation_id = $1 and account_id = $2 and ended_at is null order by duty
  `,
});
