import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), leafId: z.string(), sealed: z.instanceof(Buffer) });

/** What some accounts asked since a moment, the oldest first. Primary key. */
export const selectMisuseFacts = statement<readonly [organisationId: string, accountIds: readonly string[], since: Date], z.infer<typeof row>>({
  name: 'select-misuse-facts',
  text: `select account_id as "accountId", leaf_id as "leafId", sealed from misuse_fact where organisation_id = $1 and account_id = any ($2::uuid[]) and at >= $3 order by at, leaf_id`,
  row,
  index: 'misuse_fact_pkey',
});
