import { statement } from '../statement.ts';

/** What is sealed of an account that is not closed, as its own user changed it; everything else stays. Primary key. */
export const updateAccountSealed = statement<readonly [organisationId: string, accountId: string, sealed: Buffer]>({
  name: 'update-account-sealed',
  text: `update account set sealed = $3 where organisation_id = $1 and account_id = $2 and status <> 'closed'`,
  index: 'account_pkey',
});
