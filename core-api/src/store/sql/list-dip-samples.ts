import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  sampleId: z.string(), accountId: z.string(), reviewerId: z.string().nullable(), askedAt: z.date(), dueAt: z.date(), gateways: z.array(z.string()).nullable(), subject: z.string().nullable(),
  verdict: z.enum(['in-order', 'ask', 'concern']).nullable(), decidedBy: z.string().nullable(), decidedAt: z.date().nullable(),
});

/** Random looks of the own organisation that wait, or were settled, those due first first; for a manager those of the teams that they manage now; never at the reader's work. Index dip_sample_listed. */
export const listDipSamples = statement<readonly [organisationId: string, settled: boolean, manager: string | null, reader: string, limit: number], z.infer<typeof row>>({
  name: 'list-dip-samples',
  text: `select s.sample_id as "sampleId", s.account_id as "accountId", s.reviewer_id as "reviewerId", s.asked_at as "askedAt", s.due_at as "dueAt", d.gateways, d.subject, s.verdict, s.decided_by as "decidedBy", s.decided_at as "decidedAt"
         from dip_sample s left join declaration d on d.organisation_id = s.organisation_id and d.declaration_id = s.declaration_id
         where s.organisation_id = $1 and (s.verdict is not null) = $2 and ($3::uuid is null or exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = s.organisation_id and a.account_id = s.account_id and t.manager_id = $3)) and s.account_id <> $4
         order by case when $2 then null else s.due_at end, s.due_at desc, s.sample_id
         limit $5`,
  row,
  index: 'dip_sample_listed',
});
