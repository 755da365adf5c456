import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ teamId: z.string(), sealed: z.instanceof(Buffer), on: z.boolean() });

/** Teams of the own organisation, or of one manager, and whether each wants to be told of looks at its open records. Primary keys. */
export const selectNoticeTeams = statement<readonly [organisationId: string, manager: string | null], z.infer<typeof row>>({
  name: 'select-notice-teams',
  text: `select t.team_id as "teamId", t.sealed, n.team_id is not null as "on"
         from team t left join owner_notice_team n on n.organisation_id = t.organisation_id and n.team_id = t.team_id
         where t.organisation_id = $1 and t.status = 'active' and ($2::uuid is null or t.manager_id = $2) order by t.team_id limit 1000`,
  row,
  index: 'team_pkey',
});
