import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ slot: z.int(), count: z.int() });

/** When a team asked between two moments, by hour. Index misuse_fact_team. */
export const selectTeamSlots = statement<readonly [organisationId: string, teamId: string, from: Date, to: Date], z.infer<typeof row>>({
  name: 'select-team-slots',
  text: `select slot, count(*)::int as count from misuse_fact where organisation_id = $1 and team_id = $2 and at >= $3 and at < $4 group by slot`,
  row,
  index: 'misuse_fact_team',
});
