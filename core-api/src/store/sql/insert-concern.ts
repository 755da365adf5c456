import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ concernId: z.string(), isNew: z.boolean() });

/** Notes a concern; the same one under the same declaration is one. Primary key. */
export const insertConcern = statement<
  readonly [organisationId: string, declarationId: string, recordId: string, concernId: string, ownerId: string, accountId: string, reason: string, reviewId: string | null, at: Date, disputeId: string],
  z.infer<typeof row>
>({
  name: 'insert-concern',
  text: `insert into concern (organisation_id, declaration_id, record_id, concern_id, owner_id, account_id, reason, review_id, at, dispute_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (organisation_id, declaration_id, record_id) do update set reason = excluded.reason, dispute_id = excluded.dispute_id,
           outcome = case when concern.dispute_id = excluded.dispute_id then concern.outcome end
         returning concern_id as "concernId", concern_id = $4 as "isNew"`,
  row,
});
