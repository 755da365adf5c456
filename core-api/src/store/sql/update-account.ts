import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string, accountId: string, changedBy: string, sealed: Buffer, teamId: string | null, employment: string, sponsorId: string | null, endsOn: string | null,
  trainingMonth: string | null, vettingMonth: string | null,
];

/**
 * New particulars of an account that is not closed. 0 rows for one's own: nobody records their own training, prolongs
 * themselves or chooses who manages them; for a sponsor who does not take it on by this; and for a later end said by the sponsor alone. Primary key.
 */
export const updateAccount = statement<Params>({
  name: 'update-account',
  text: `update account set sealed = $4, team_id = $5, employment = $6, sponsor_id = $7, ends_on = $8, training_month = $9, vetting_month = $10
         where organisation_id = $1 and account_id = $2 and account_id <> $3 and status <> 'closed'
           and ($7::uuid is not distinct from sponsor_id or $7::uuid = $3)
           and (ends_on is null or $8::date <= ends_on or (sponsor_id is distinct from $3 and $7::uuid is distinct from $3))`,
  index: 'account_pkey',
});
