import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ managerId: z.string().nullable(), status: z.enum(['active', 'closed']), sealed: z.instanceof(Buffer) });

/** A team of the own organisation, locked against another change. Primary key. */
export const lockTeam = statement<readonly [organisationId: string, teamId: string], z.infer<typeof row>>({
  name: 'lock-team',
  text: `select manager_id as "managerId", status, sealed from team where organisation_id = $1 and team_id = $2 for update`,
  row,
  index: 'team_pkey',
});
