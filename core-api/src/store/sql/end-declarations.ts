import { statement } from '../statement.ts';

/** Ends the live declarations of one account at once. Index by account. */
export const endDeclarations = statement<readonly [organisationId: string, accountId: string, now: Date]>({
  name: 'end-declarations',
  text: `update declaration set expires_at = $3 where organisation_id = $1 and account_id = $2 and expires_at > $3`,
  index: 'declaration_by_account',
});
