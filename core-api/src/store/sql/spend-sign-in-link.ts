import { statement } from '../statement.ts';

/** Uses a link up: one row the first time, none ever after. Primary key. */
export const spendSignInLink = statement<readonly [organisationId: string, linkId: string, at: Date]>({
  name: 'spend-sign-in-link',
  text: `update sign_in_link set used_at = $3
         where organisation_id = $1 and link_id = $2 and used_at is null and expires_at > $3`,
  index: 'sign_in_link_pkey',
});
