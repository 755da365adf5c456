import { z } from 'zod';

import { statement } from '../statement.ts';

/** Marks what waited for the digest as told; the managers of the teams whose it was, where there is one who stands, each team once. Primary keys. */
export const tellWaitingLooks = statement<readonly [organisationId: string, before: Date, now: Date, today: string], { teamId: string; managerId: string | null }>({
  name: 'tell-waiting-looks',
  text: `with told as (update owner_look set told_at = $3 where organisation_id = $1 and told_at is null and at < $2 returning team_id)
         select distinct t.team_id as "teamId", m.account_id as "managerId" from told join team t on t.organisation_id = $1 and t.team_id = told.team_id and t.status = 'active'
         left join account m on m.organisation_id = t.organisation_id and m.account_id = t.manager_id and m.status = 'active' and (m.ends_on is null or m.ends_on >= $4::date)`,
  row: z.object({ teamId: z.string(), managerId: z.string().nullable() }),
});
