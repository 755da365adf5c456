import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ teamId: z.string(), managerId: z.string().nullable(), status: z.enum(['active', 'closed']), members: z.int(), sealed: z.instanceof(Buffer) });

/** Teams of the own organisation, with how many open accounts each holds. Primary key, and accounts by team. */
export const selectTeams = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-teams',
  text: `select t.team_id as "teamId", t.manager_id as "managerId", t.status, t.sealed,
           (select count(*)::int from account a where a.organisation_id = t.organisation_id and a.team_id = t.team_id and a.status <> 'closed') as members
         from team t where t.organisation_id = $1 order by t.team_id limit 1000`,
  row,
  index: 'team_pkey',
});
