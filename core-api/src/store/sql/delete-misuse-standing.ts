import { statement } from '../statement.ts';

/** Lets an account go on. Primary key. */
export const deleteMisuseStanding = statement<readonly [organisationId: string, accountId: string]>({
  name: 'delete-misuse-standing',
  text: `delete from misuse_standing where organisation_id = $1 and account_id = $2`,
  index: 'misuse_standing_pkey',
});
