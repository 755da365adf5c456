import { statement } from '../statement.ts';

/** Enters an account or its new particulars; a suspension stays. Primary key. */
export const saveAccount = statement<[organisationId: string, accountId: string, emailMac: Buffer, sealed: Buffer, role: string]>()({
  name: 'save-account',
  text: `
    insert into account (organisation_id, account_id, email_mac, sealed, role) values ($1, $2, $3, $4, $5)
    on conflict (organisation_id, account_id) do update set sealed = excluded.sealed, role = excluded.role
  `,
});
