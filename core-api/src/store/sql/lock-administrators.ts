import { z } from 'zod';

import { statement } from '../statement.ts';

/**
 * Active administrators of an organisation whose accounts have no end, locked in the order of their ids: of two who would each remove the other, one waits and then finds
 * themselves the last. The organisation's open accounts.
 */
export const lockAdministrators = statement<readonly [organisationId: string], { accountId: string }>({
  name: 'lock-administrators',
  text: `select account_id as "accountId" from account
         where organisation_id = $1 and role = 'administrator' and status = 'active' and ends_on is null
         order by account_id
         for update`,
  row: z.object({ accountId: z.string() }),
});
