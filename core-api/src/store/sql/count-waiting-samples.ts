import { z } from 'zod';

import { statement } from '../statement.ts';

/** How many random looks wait for a manager, or, with none named, for information governance. Index dip_sample_waiting. */
export const countWaitingSamples = statement<readonly [organisationId: string, reviewerId: string | null], { waiting: number }>({
  name: 'count-waiting-samples',
  text: `select count(*)::int as waiting from dip_sample where organisation_id = $1 and verdict is null and ((reviewer_id is null and $2::uuid is null) or reviewer_id = $2)`,
  row: z.object({ waiting: z.int() }),
});
