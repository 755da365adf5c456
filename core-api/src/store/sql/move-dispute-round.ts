import { statement } from '../statement.ts';

/** Notes how far the trail has been read for a round. Primary key. */
export const moveDisputeRound = statement<readonly [organisationId: string, disputeId: string, stage: string, afterAt: Date, afterLeaf: string]>({
  name: 'move-dispute-round',
  index: 'dispute_round_pkey',
  text: 'update dispute_round set stage = $3, after_at = $4, after_leaf = $5 where organisation_id = $1 and dispute_id = $2',
});
