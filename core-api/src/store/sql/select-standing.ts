import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

/** The role of an account of the own organisation that stands on a day; no row otherwise. Primary key. */
export const selectStanding = statement<readonly [organisationId: string, accountId: string, today: string], { role: (typeof roles)[number] }>({
  name: 'select-standing',
  text: `select role from account where organisation_id = $1 and account_id = $2 and status = 'active' and (ends_on is null or ends_on >= $3::date)`,
  row: z.object({ role: z.enum(roles) }),
  index: 'account_pkey',
});
