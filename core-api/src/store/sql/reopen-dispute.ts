import { statement } from '../statement.ts';

/** Opens a dispute again that a verdict ended, with the records that stand beside it now and a new time; 0 where it is open already. Primary key. */
export const reopenDispute = statement<readonly [ownerId: string, disputeId: string, beside: readonly string[], dueAt: Date]>({
  name: 'reopen-dispute',
  index: 'dispute_pkey',
  text: `
    update dispute set status = 'open', basis = null, closed_at = null, closed_by = null, version = null, late_told_at = null, beside = case about when 'person' then $3::uuid[] else beside end, due_at = $4
    where organisation_id = $1 and dispute_id = $2 and basis = 'verdict'
  `,
});
