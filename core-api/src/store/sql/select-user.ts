import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

const row = z.object({
  role: z.enum(roles),
  status: z.string(),
  endsOn: z.string().nullable(),
  confirmDue: z.string(),
  graceDays: z.int(),
  sessionsSince: z.date(),
});

/**
 * The account for which an active host of its own organisation speaks, with what its standing hangs on (access/account-standing.ts); no row when host or account are
 * not there. Primary keys. Read at every request: suspension, an end and a changed role act at once.
 */
export const selectUser = statement<readonly [hostId: string, organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-user',
  text: `select a.role, a.status, a.ends_on as "endsOn", a.confirm_due as "confirmDue", o.grace_days as "graceDays", a.sessions_since as "sessionsSince"
         from client c
         join account a on a.organisation_id = c.organisation_id
         join organisation o on o.organisation_id = a.organisation_id
         where c.client_id = $1 and c.kind = 'host' and c.status = 'active'
           and a.organisation_id = $2 and a.account_id = $3 and a.status = 'active'`,
  row,
  index: 'account_pkey',
});
