import { statement } from '../statement.ts';

/** Sets the password of an account. Primary key. */
export const saveCredential = statement<readonly [organisationId: string, accountId: string, sealed: Buffer, at: Date]>({
  name: 'save-credential',
  text: `insert into credential (organisation_id, account_id, sealed, changed_at) values ($1, $2, $3, $4)
         on conflict (organisation_id, account_id) do update set sealed = excluded.sealed, changed_at = excluded.changed_at`,
  index: 'credential_pkey',
});
