import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ disputeId: z.string(), isNew: z.boolean() });

type Params = readonly [
  ownerId: string, disputeId: string, recordId: string, about: string, reviewId: string | null, subjectId: string, beside: readonly string[], openedAt: Date, dueAt: Date,
];

/** Marks a record as disputed, or finds the dispute that is open about it already: reports of one link are one dispute. Index of the open ones. */
export const saveDispute = statement<Params, z.infer<typeof row>>({
  name: 'save-dispute',
  index: 'dispute_open',
  row,
  text: `
    insert into dispute (organisation_id, dispute_id, record_id, about, status, review_id, subject_id, beside, opened_at, due_at)
    values ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9)
    on conflict (organisation_id, record_id, about) where status = 'open' do update set review_id = coalesce(dispute.review_id, excluded.review_id)
    returning dispute_id as "disputeId", dispute_id = $2 as "isNew"
  `,
});
