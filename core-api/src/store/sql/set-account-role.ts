import { statement } from '../statement.ts';

/** Gives an active account another role; what was signed in before is over. 0 rows unless it is active and the role is another. Primary key. */
export const setAccountRole = statement<readonly [organisationId: string, accountId: string, role: string, now: Date]>({
  name: 'set-account-role',
  text: `update account set role = $3, sessions_since = $4
         where organisation_id = $1 and account_id = $2 and status = 'active' and role <> $3 and role <> 'connector'`,
  index: 'account_pkey',
});
