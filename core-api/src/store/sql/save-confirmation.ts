import { statement } from '../statement.ts';

/** Somebody else confirms that an account is still needed. 0 rows for one's own, or one that is closed. Primary key. */
export const saveConfirmation = statement<readonly [organisationId: string, accountId: string, confirmedBy: string, confirmDue: string]>({
  name: 'save-confirmation',
  text: `update account set confirmed_by = $3, confirm_due = $4, reminded = null
         where organisation_id = $1 and account_id = $2 and account_id <> $3 and status <> 'closed'`,
  index: 'account_pkey',
});
