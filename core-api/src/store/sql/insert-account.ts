import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string, accountId: string, emailMac: Buffer, staffMac: Buffer, sealed: Buffer, role: string, employment: string, teamId: string | null, sponsorId: string | null,
  endsOn: string | null, trainingMonth: string | null, vettingMonth: string | null, confirmedBy: string | null, confirmDue: string, formerId: string | null,
];

/** Opens an account. A second one of the same address or staff id is a conflict. Unique keys. */
export const insertAccount = statement<Params>({
  name: 'insert-account',
  text: `insert into account (organisation_id, account_id, email_mac, staff_mac, sealed, role, employment, team_id, sponsor_id, ends_on, training_month, vetting_month, confirmed_by,
           confirm_due, former_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
});
