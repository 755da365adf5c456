import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string, requestId: string, accountId: string, now: Date, today: string, sealed: Buffer, trainingMonth: string | null, vettingMonth: string | null,
  teamId: string | null,
];

/**
 * Somebody of the organisation answers for an application for an account, and says what they have seen of training and vetting; 0 rows when it does not wait, is about themselves, or somebody answers for it who still may. Primary key.
 */
export const vouchAccessRequest = statement<Params>({
  name: 'vouch-access-request',
  text: `update access_request r set vouched_by = $3, sealed = $6, training_month = coalesce($7, training_month), vetting_month = coalesce($8, vetting_month), team_id = coalesce($9, team_id)
         where r.organisation_id = $1 and r.request_id = $2 and r.status = 'waiting' and r.kind = 'account' and r.lapses_at > $4 and r.account_id is distinct from $3
           and not exists (select from account v where v.organisation_id = $1 and v.account_id = r.vouched_by and v.status = 'active' and (v.ends_on is null or v.ends_on >= $5::date))
           and not exists (select from account o where o.organisation_id = $1 and o.account_id = $3 and o.staff_mac = r.staff_mac)`,
  index: 'access_request_pkey',
});
