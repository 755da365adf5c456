import { statement } from '../statement.ts';

/** Notes that the lateness of an open dispute was told; 0 when it was, or it is over meanwhile. Primary key. */
export const markDisputeLate = statement<readonly [organisationId: string, disputeId: string, at: Date]>({
  name: 'mark-dispute-late',
  index: 'dispute_pkey',
  text: `update dispute set late_told_at = $3 where organisation_id = $1 and dispute_id = $2 and status = 'open' and late_told_at is null`,
});
