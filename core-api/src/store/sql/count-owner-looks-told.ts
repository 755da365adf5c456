import { z } from 'zod';

import { statement } from '../statement.ts';

/** How many notices of its own a team had since a moment. Index owner_look_told. */
export const countOwnerLooksTold = statement<readonly [organisationId: string, teamId: string, since: Date], { told: number }>({
  name: 'count-owner-looks-told',
  text: `select count(*)::int as told from owner_look where organisation_id = $1 and team_id = $2 and told_at >= $3`,
  row: z.object({ told: z.int() }),
  index: 'owner_look_told',
});
