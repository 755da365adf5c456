import { statement } from '../statement.ts';

/** Notes when an account was last signed in, by any way, for its organisation's governance. Primary key. */
export const markSignedIn = statement<readonly [organisationId: string, accountId: string, at: Date]>({
  name: 'mark-signed-in',
  text: `update account set last_sign_in_at = $3 where organisation_id = $1 and account_id = $2`,
  index: 'account_pkey',
});
