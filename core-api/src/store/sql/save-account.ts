import { statement } from '../statement.ts';

type Params = [
  organisationId: string, accountId: string, emailMac: Buffer, staffMac: Buffer, sealed: Buffer, role: string, trainingMonth: string | null, vettingMonth: string | null,
];

/**
 * Enters an account or its new particulars. A role, a suspension and a closure stay as they are: two people decided them, and a file does not take that back. Primary key.
 */
export const saveAccount = statement<Params>()({
  name: 'save-account',
  text: `
    insert into account (organisation_id, account_id, email_mac, staff_mac, sealed, role, training_month, vetting_month) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (organisation_id, account_id) do update set sealed = excluded.sealed, staff_mac = excluded.staff_mac,
      training_month = coalesce(excluded.training_month, account.training_month), vetting_month = coalesce(excluded.vetting_month, account.vetting_month)
  `,
});
