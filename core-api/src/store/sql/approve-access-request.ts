import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, requestId: string, decidedBy: string, now: Date, accountId: string, today: string, oldestTraining: string];

/**
 * The second person's word. 0 rows, and nothing is approved, unless: it waits; somebody else answers for it, whose account stands today; it is not the decider's own
 * application, by account or by staff id; and the training is recent enough (for a role: the account's). The table's constraints say the same of people. Primary key.
 */
export const approveAccessRequest = statement<Params>({
  name: 'approve-access-request',
  text: `update access_request r set status = 'approved', decided_by = $3, decided_at = $4, account_id = $5
         where r.organisation_id = $1 and r.request_id = $2 and r.status = 'waiting' and r.lapses_at > $4
           and r.vouched_by <> $3 and r.account_id is distinct from $3 and $5::uuid <> $3::uuid
           and exists (select from account v where v.organisation_id = $1 and v.account_id = r.vouched_by and v.status = 'active' and (v.ends_on is null or v.ends_on >= $6::date))
           and not exists (select from account o where o.organisation_id = $1 and o.account_id in ($3, r.vouched_by) and o.staff_mac = r.staff_mac)
           and case when r.kind = 'account' then r.training_month >= $7::date
                    else exists (select from account s where s.organisation_id = $1 and s.account_id = $5 and s.training_month >= $7::date) end`,
  index: 'access_request_pkey',
});
