import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ feedId: z.string(), teamMac: z.instanceof(Buffer), firstSeen: z.date(), sealed: z.instanceof(Buffer) });

/** The teams of an organisation whose names look telling, the oldest first. */
export const selectUnlabelledTeams = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-unlabelled-teams',
  index: 'unlabelled_team_pkey',
  row,
  text: `
    select feed_id as "feedId", team_mac as "teamMac", first_seen as "firstSeen", sealed from unlabelled_team where organisation_id = $1 order by first_seen, team_mac limit 500
  `,
});
