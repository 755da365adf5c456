import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), opened: z.number(), used: z.number(), unclosed: z.number() });

/** How many overrides each account has made since, how many of them it used, and how many investigations are open. */
export const countOverrides = statement<[organisationId: string, since: Date], z.infer<typeof row>>({
  name: 'count-overrides',
  index: 'override_by_account',
  row,
  text: `
    select account_id as "accountId", count(*)::int as opened, count(used_at)::int as used, count(*) filter (where closed_at is null)::int as unclosed
    from override where organisation_id = $1 and opened_at >= $2 group by account_id order by opened desc, account_id
  `,
});
