import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ account_id: z.string() });

/** Who has a role in an organisation and may act. Primary key's first column. */
export const selectRoleAccounts = statement<readonly [organisationId: string, role: string], z.infer<typeof row>>({
  name: 'select-role-accounts',
  text: `select account_id from account where organisation_id = $1 and role = $2 and status = 'active' order by account_id`,
  row,
  index: 'account_pkey',
});
