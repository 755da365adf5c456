import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  accountId: z.string(), declarationId: z.string(), askedAt: z.date(), dueAt: z.date(), gateways: z.array(z.string()), subject: z.string(), verdict: z.enum(['in-order', 'ask', 'concern']).nullable(), sealed: z.instanceof(Buffer),
});

/** One random look with what was declared; for a manager one of their own; never at the reader's work. Primary keys. */
export const selectDipSample = statement<readonly [organisationId: string, sampleId: string, manager: string | null, reader: string], z.infer<typeof row>>({
  name: 'select-dip-sample',
  text: `select s.account_id as "accountId", s.declaration_id as "declarationId", s.asked_at as "askedAt", s.due_at as "dueAt", d.gateways, d.subject, s.verdict, d.sealed
         from dip_sample s join declaration d on d.organisation_id = s.organisation_id and d.declaration_id = s.declaration_id
         where s.organisation_id = $1 and s.sample_id = $2 and ($3::uuid is null or exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = s.organisation_id and a.account_id = s.account_id and t.manager_id = $3)) and s.account_id <> $4`,
  row,
  index: 'dip_sample_pkey',
});
