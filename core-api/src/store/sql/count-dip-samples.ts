import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ verdict: z.enum(['in-order', 'ask', 'concern', 'waiting']), count: z.int() });

/** What the random looks of the own organisation showed since a moment: counts. Index dip_sample_listed. */
export const countDipSamples = statement<readonly [organisationId: string, since: Date], z.infer<typeof row>>({
  name: 'count-dip-samples',
  text: `select coalesce(verdict, 'waiting') as verdict, count(*)::int as count from dip_sample where organisation_id = $1 and due_at >= $2 group by 1`,
  row,
  index: 'dip_sample_listed',
});
