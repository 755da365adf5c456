import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  alertId: z.string(), accountId: z.string(), rule: z.string(), severity: z.enum(['notice', 'low', 'medium', 'high']), owner: z.enum(['information-governance-lead', 'team-lead']), leafId: z.string(), declarationId: z.string(),
  askedAt: z.date(), raisedAt: z.date(), outcome: z.enum(['in-order', 'talked', 'misuse']).nullable(), settledBy: z.string().nullable(), settledAt: z.date().nullable(), sealed: z.instanceof(Buffer),
});

type Params = readonly [organisationId: string, settled: boolean, manager: string | null, reader: string, beforeAt: Date, beforeId: string, limit: number];

/** Alerts of the own organisation before a place in the list, the newest first, never about the reader; for a manager those of their teams' members that are theirs to settle. Index misuse_alert_listed. */
export const listMisuseAlerts = statement<Params, z.infer<typeof row>>({
  name: 'list-misuse-alerts',
  text: `select m.alert_id as "alertId", m.account_id as "accountId", m.rule, m.severity, m.owner, m.leaf_id as "leafId", m.declaration_id as "declarationId", m.asked_at as "askedAt", m.raised_at as "raisedAt",
           m.outcome, m.settled_by as "settledBy", m.settled_at as "settledAt", m.sealed
         from misuse_alert m
         where m.organisation_id = $1 and (m.outcome is not null) = $2 and m.account_id <> $4 and (m.raised_at, m.alert_id) < ($5, $6::uuid)
           and ($3::uuid is null or (m.owner = 'team-lead' and exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = m.organisation_id and a.account_id = m.account_id and t.manager_id = $3)))
         order by m.raised_at desc, m.alert_id desc
         limit $7`,
  row,
  index: 'misuse_alert_listed',
});
