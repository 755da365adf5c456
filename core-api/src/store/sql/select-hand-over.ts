import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ what: z.enum(['sponsored', 'team', 'request', 'reference']), id: z.string() });

/** What hangs on an account: whom it sponsors, which teams it manages, which applications it answers for, which references it still owes. Indexes by account. */
export const selectHandOver = statement<readonly [organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-hand-over',
  text: `select 'sponsored' as what, account_id as id from account where organisation_id = $1 and sponsor_id = $2 and status <> 'closed'
         union all select 'team', team_id from team where organisation_id = $1 and manager_id = $2 and status = 'active'
         union all select 'request', request_id from access_request where organisation_id = $1 and vouched_by = $2 and status = 'waiting'
         union all select 'reference', declaration_id from declaration where organisation_id = $1 and account_id = $2 and reference_due is not null`,
  row,
});
