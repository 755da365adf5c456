import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ accountId: z.string(), step: z.enum(['notice', 'reason', 'step-up', 'block']), since: z.date(), until: z.date().nullable(), setBy: z.string().nullable() });

/** Who of the own organisation is held up at a moment, the longest first; for a manager those of their teams. Primary key. */
export const listMisuseStandings = statement<readonly [organisationId: string, now: Date, manager: string | null], z.infer<typeof row>>({
  name: 'list-misuse-standings',
  text: `select s.account_id as "accountId", s.step, s.since, s.until, s.set_by as "setBy"
         from misuse_standing s
         where s.organisation_id = $1 and (s.until is null or s.until > $2)
           and ($3::uuid is null or exists (
             select 1 from account a join team t on t.organisation_id = a.organisation_id and t.team_id = a.team_id and t.status = 'active'
             where a.organisation_id = s.organisation_id and a.account_id = s.account_id and t.manager_id = $3))
         order by s.since, s.account_id limit 500`,
  row,
  index: 'misuse_standing_pkey',
});
