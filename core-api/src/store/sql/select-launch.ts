import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sealed: z.instanceof(Buffer) });

/** A live launch of this very account. Primary key; own organisation only, by row-level security. */
export const selectLaunch = statement<readonly [organisationId: string, launchId: string, accountId: string, now: Date], z.infer<typeof row>>({
  name: 'select-launch',
  text: 'select sealed from launch where organisation_id = $1 and launch_id = $2 and account_id = $3 and expires_at > $4',
  row,
  index: 'launch_pkey',
});
