import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, accountId: string, from: readonly string[], to: string, reason: string | null, now: Date];

/** Suspends, lets in again or closes an account; what was signed in before is over. 0 rows unless it stands as `from` says. Primary key. */
export const setAccountStatus = statement<Params>({
  name: 'set-account-status',
  text: `update account set status = $4, status_reason = $5, sessions_since = $6
         where organisation_id = $1 and account_id = $2 and status = any($3::text[])`,
  index: 'account_pkey',
});
