import { statement } from '../statement.ts';

/** Notes what was last told of what is due with an account; 0 rows when another process told it meanwhile. Primary key. */
export const markReminded = statement<readonly [organisationId: string, accountId: string, reminded: string]>({
  name: 'mark-reminded',
  text: `update account set reminded = $3 where organisation_id = $1 and account_id = $2 and reminded is distinct from $3`,
  index: 'account_pkey',
});
