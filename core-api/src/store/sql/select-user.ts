import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

const row = z.object({ role: z.enum(roles) });

/**
 * The role of an active account for which an active host of its own organisation speaks; no row otherwise, whatever is missing. Primary keys. Read at every
 * request: suspension of either acts at once.
 */
export const selectUser = statement<readonly [hostId: string, organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-user',
  text: `select a.role
         from client c
         join account a on a.organisation_id = c.organisation_id
         where c.client_id = $1 and c.kind = 'host' and c.status = 'active'
           and a.organisation_id = $2 and a.account_id = $3 and a.status = 'active'`,
  row,
  index: 'account_pkey',
});
