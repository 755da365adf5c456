import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ week: z.string(), card: z.unknown(), madeAt: z.date() });

/** A feed's cards, the newest week first. */
export const selectScorecards = statement<[organisationId: string, feedId: string, weeks: number], z.infer<typeof row>>({
  name: 'select-scorecards',
  index: 'feed_scorecard_pkey',
  row,
  text: `
    select week, card, made_at as "madeAt" from feed_scorecard where organisation_id = $1 and feed_id = $2 order by week desc limit $3
  `,
});
