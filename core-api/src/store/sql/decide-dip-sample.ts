import { statement } from '../statement.ts';

/** Keeps what a random look showed, once; a manager of their own ones, nobody of their own work. Primary key. */
export const decideDipSample = statement<readonly [organisationId: string, sampleId: string, verdict: string, decidedBy: string, at: Date, manager: string | null]>({
  name: 'decide-dip-sample',
  text: `update dip_sample s set verdict = $3, decided_by = $4, decided_at = $5
         where s.organisation_id = $1 and s.sample_id = $2 and s.verdict is null and s.account_id <> $4
           and ($6::uuid is null or exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = s.organisation_id and a.account_id = s.account_id and t.manager_id = $6))`,
  index: 'dip_sample_pkey',
});
