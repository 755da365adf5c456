import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recallNotices: z.int(), misuseAlerts: z.int(), dipSamples: z.int(), rightsCases: z.int() });

type Params = readonly [organisationId: string, accountId: string, role: string, since: Date, manager: string | null];

/**
 * How much waits for an account, by the rules of the lists themselves (select-recall-notices, list-misuse-alerts, list-dip-samples, list-rights-cases): unread recall notices by declaration; open alerts and random looks, for a manager their own,
 * never at the reader's work; open cases of the rights desk. Indexes of those lists.
 */
export const countWaiting = statement<Params, z.infer<typeof row>>({
  name: 'count-waiting',
  text: `
    with told as (
      select declaration_id, acknowledged_at from recall where organisation_id = $1 and told_to = $2 and told_at >= $4 and status = 'due'
      union all select declaration_id, acknowledged_at from recall where organisation_id = $1 and told_role = $3 and told_at >= $4 and status = 'due'
    )
    select (select count(distinct declaration_id)::int from told where acknowledged_at is null) as "recallNotices",
      (select count(*)::int from misuse_alert m
       where m.organisation_id = $1 and m.outcome is null and m.account_id <> $2
         and ($5::uuid is null or (m.owner = 'team-lead' and exists (
           select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
           where a.organisation_id = m.organisation_id and a.account_id = m.account_id and t.manager_id = $5)))) as "misuseAlerts",
      (select count(*)::int from dip_sample s where s.organisation_id = $1 and s.verdict is null and ($5::uuid is null or s.reviewer_id = $5) and s.account_id <> $2) as "dipSamples",
      (select count(*)::int from rights_case where organisation_id = $1 and status = 'open') as "rightsCases"
  `,
  row,
  index: 'recall_told',
});
