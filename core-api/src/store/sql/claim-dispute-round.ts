import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  disputeId: z.string(), outcome: z.enum(['confirmed', 'unfounded', 'reopened']), recordId: z.string(), subjectId: z.string(), kept: z.array(z.string()).nullable(),
  closedAt: z.date(), stage: z.enum(['everything', 'stragglers']), afterAt: z.date(), afterLeaf: z.string(),
});

export type DisputeRound = z.infer<typeof row>;

/** The round of one organisation that has waited the longest, held until the transaction ends; one whose stragglers are still to come (it ended after `before`) waits. Index of the open rounds. */
export const claimDisputeRound = statement<readonly [organisationId: string, before: Date], DisputeRound>({
  name: 'claim-dispute-round',
  index: 'dispute_round_open',
  row,
  text: `
    select dispute_id as "disputeId", outcome, record_id as "recordId", subject_id as "subjectId", kept, closed_at as "closedAt", stage, after_at as "afterAt", after_leaf as "afterLeaf"
    from dispute_round
    where organisation_id = $1 and stage <> 'done' and (stage = 'everything' or closed_at < $2)
    order by closed_at, dispute_id
    limit 1
    for update skip locked
  `,
});
