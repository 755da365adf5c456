import { statement } from '../statement.ts';

type Params = readonly [ownerId: string, disputeId: string, status: string, basis: string, at: Date, accountId: string | null, version: number | null];

/** Ends an open dispute; 0 where it is over already. Primary key. */
export const closeDispute = statement<Params>({
  name: 'close-dispute',
  index: 'dispute_pkey',
  text: `update dispute set status = $3, basis = $4, closed_at = $5, closed_by = $6, version = $7 where organisation_id = $1 and dispute_id = $2 and status = 'open'`,
});
