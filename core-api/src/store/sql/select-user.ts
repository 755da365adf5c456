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
  tokensFrom: z.date().nullable(),
  friction: z.enum(['notice', 'reason', 'step-up', 'block']).nullable(),
});

/**
 * The account for which an active host of its own organisation speaks and to which it is still linked, with what its standing hangs on (access/account-standing.ts); no row when
 * host, account or link are not there. Primary keys, and the account's few links. Read at every request: suspension, an end, a changed role and an ended link act at once.
 */
export const selectUser = statement<readonly [hostId: string, organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-user',
  text: `select a.role, a.status, a.ends_on as "endsOn", a.confirm_due as "confirmDue", o.grace_days as "graceDays", a.sessions_since as "sessionsSince", c.tokens_from as "tokensFrom",
           (select s.step from misuse_standing s where s.organisation_id = a.organisation_id and s.account_id = a.account_id and (s.until is null or s.until > now())) as friction
         from client c
         join account a on a.organisation_id = c.organisation_id
         join organisation o on o.organisation_id = a.organisation_id
         where c.client_id = $1 and c.kind = 'host' and c.status = 'active'
           and a.organisation_id = $2 and a.account_id = $3 and a.status = 'active'
           and exists (select 1 from host_staff s where s.organisation_id = a.organisation_id and s.account_id = a.account_id and s.client_id = c.client_id)`,
  row,
  index: 'account_pkey',
});
