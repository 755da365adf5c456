import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string, requestId: string, kind: 'account' | 'role', origin: 'applicant' | 'colleague', accountId: string | null, emailMac: Buffer | null, staffMac: Buffer | null,
  role: string, employment: string, endsOn: string | null, teamId: string | null, trainingMonth: string | null, vettingMonth: string | null, vouchedBy: string | null,
  at: Date, lapsesAt: Date, sealed: Buffer,
];

/** Enters an application; 0 rows when one of that address, or for that account's role, waits already. Unique partial keys. */
export const insertAccessRequest = statement<Params>({
  name: 'insert-access-request',
  text: `insert into access_request (organisation_id, request_id, kind, origin, account_id, email_mac, staff_mac, role, employment, ends_on, team_id, training_month, vetting_month,
           vouched_by, at, lapses_at, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         on conflict do nothing`,
});
