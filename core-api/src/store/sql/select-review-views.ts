import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reviewId: z.string() });

/** The questions that a reviewer opened on a day. */
export const selectReviewViews = statement<[organisationId: string, accountId: string, day: string], z.infer<typeof row>>({
  name: 'select-review-views',
  index: 'review_view_pkey',
  row,
  text: 'select review_id as "reviewId" from review_view where organisation_id = $1 and account_id = $2 and day = $3',
});
