import { statement } from '../statement.ts';

/** Enters a link and takes back those of its account that were not used; one for a new password, which anybody may ask for, takes back only its own kind. Index sign_in_link_account. */
export const insertSignInLink = statement<readonly [organisationId: string, linkId: string, linkMac: Buffer, accountId: string, purpose: 'invitation' | 'recovery' | 'password', expiresAt: Date]>({
  name: 'insert-sign-in-link',
  text: `with earlier as (
           delete from sign_in_link where organisation_id = $1 and account_id = $4 and used_at is null and ($5::text <> 'password' or purpose = 'password')
         )
         insert into sign_in_link (organisation_id, link_id, link_mac, account_id, purpose, expires_at) values ($1, $2, $3, $4, $5, $6)`,
});
