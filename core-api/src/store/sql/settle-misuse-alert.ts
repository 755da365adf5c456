import { statement } from '../statement.ts';

/** Settles an alert once; a manager those of their own team's members that are theirs; nobody one about themselves. Primary key. */
export const settleMisuseAlert = statement<readonly [organisationId: string, alertId: string, outcome: string, settledBy: string, at: Date, manager: string | null]>({
  name: 'settle-misuse-alert',
  text: `update misuse_alert m set outcome = $3, settled_by = $4, settled_at = $5
         where m.organisation_id = $1 and m.alert_id = $2 and m.outcome is null and m.account_id <> $4
           and ($6::uuid is null or (m.owner = 'team-lead' and exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = m.organisation_id and a.account_id = m.account_id and t.manager_id = $6)))`,
  index: 'misuse_alert_pkey',
});
