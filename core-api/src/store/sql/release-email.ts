import { statement } from '../statement.ts';

/** Gives the address of a closed account free for the returner's new one. 0 rows unless it is closed. Primary key. */
export const releaseEmail = statement<readonly [organisationId: string, accountId: string, otherMac: Buffer]>({
  name: 'release-email',
  text: `update account set email_mac = $3 where organisation_id = $1 and account_id = $2 and status = 'closed'`,
  index: 'account_pkey',
});
