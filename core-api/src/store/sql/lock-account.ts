import type { z } from 'zod';

import { accountColumns, accountRow } from '../account-row.ts';
import { statement } from '../statement.ts';

export type HeldAccount = z.infer<typeof accountRow>;

/** An account of the own organisation with its line manager (its team's), locked against another change. Primary keys. */
export const lockAccount = statement<readonly [organisationId: string, accountId: string], HeldAccount>({
  name: 'lock-account',
  text: `select ${accountColumns}
         from account a
         left join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
         where a.organisation_id = $1 and a.account_id = $2
         for update of a`,
  row: accountRow,
  index: 'account_pkey',
});
