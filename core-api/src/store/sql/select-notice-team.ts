import { z } from 'zod';

import { statement } from '../statement.ts';

/** The team that wants to be told of looks at records which name it so, and its manager, where there is one who stands. Unique key of team_mac, primary key. */
export const selectNoticeTeam = statement<readonly [organisationId: string, teamMac: Buffer, today: string], { teamId: string; managerId: string | null }>({
  name: 'select-notice-team',
  text: `select t.team_id as "teamId", m.account_id as "managerId"
         from owner_notice_team n join team t on t.organisation_id = n.organisation_id and t.team_id = n.team_id and t.status = 'active'
         left join account m on m.organisation_id = t.organisation_id and m.account_id = t.manager_id and m.status = 'active' and (m.ends_on is null or m.ends_on >= $3::date)
         where n.organisation_id = $1 and n.team_mac = $2`,
  row: z.object({ teamId: z.string(), managerId: z.string().nullable() }),
  index: 'owner_notice_team_organisation_id_team_mac_key',
});
