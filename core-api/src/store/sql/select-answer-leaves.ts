import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), period: z.string(), sealed: z.instanceof(Buffer) });

/** What was answered to an account under one declaration, within its life. Index of an account's leaves, in the months of that life. */
export const selectAnswerLeaves = statement<readonly [organisationId: string, accountId: string, declarationId: string, from: Date, to: Date], z.infer<typeof row>>({
  name: 'select-answer-leaves',
  text: `select leaf_id as "leafId", to_char(month, 'YYYY-MM') as period, sealed
         from audit_leaf
         where organisation_id = $1 and account_id = $2 and declaration_id = $3 and at >= $4 and at <= $5
           and month >= date_trunc('month', $4 at time zone 'UTC')::date and month <= date_trunc('month', $5 at time zone 'UTC')::date
           and kind in ('search-answered', 'person-viewed', 'place-viewed')`,
  row,
});
