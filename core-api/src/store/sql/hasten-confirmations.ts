import { statement } from '../statement.ts';

/** Whom a leaver sponsored is to be confirmed now, by somebody who answers for them from here on. Index by sponsor. */
export const hastenConfirmations = statement<readonly [organisationId: string, sponsorId: string, today: string]>({
  name: 'hasten-confirmations',
  text: `update account set confirm_due = least(confirm_due, $3::date), reminded = null where organisation_id = $1 and sponsor_id = $2 and status <> 'closed'`,
  index: 'account_sponsor',
});
