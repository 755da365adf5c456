import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { recordsBeside } from '../review/records-beside.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { closeDispute } from '../store/sql/close-dispute.ts';
import { insertDisputeRounds } from '../store/sql/insert-dispute-rounds.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';

export type Ending = {
  readonly ownerId: OrganisationId;
  readonly disputeId: string;
  readonly recordId: string;
  readonly subjectId: string;
  readonly status: 'confirmed' | 'unfounded';
  /** Reviewers' verdict; the word of the organisation whose record it is; or that its source has changed it. */
  readonly basis: 'verdict' | 'owner' | 'source';
  /** The record is here and stands rightly now: only showings beside others were wrong. Otherwise every showing of it was. */
  readonly isPutRight: boolean;
  readonly accountId?: AccountId | undefined;
  /** The wording that was found wrong, marked until another comes. */
  readonly version?: number | undefined;
};

/** Ends a dispute, once, and leaves word for every organisation. In a transaction with `matching` of the organisation whose record it is; every organisation is visible afterwards. */
export async function endDispute(db: Db, core: Core, { ownerId, disputeId, recordId, subjectId, status, basis, isPutRight, accountId, version }: Ending): Promise<boolean> {
  const at = core.clock.now();
  await db.run(widenToMatching, []);
  if ((await db.run(closeDispute, [ownerId, disputeId, status, basis, at, accountId ?? null, version ?? null])) === 0) return false;
  const kept = isPutRight ? [recordId, ...(await recordsBeside(db, ownerId, recordId)).recordIds] : null;
  await db.run(insertDisputeRounds, [disputeId, status, recordId, subjectId, kept, at]);
  await appendLeaf(db, core, { organisationId: ownerId, accountId }, { kind: 'dispute-ended', payload: { disputeId, recordId, outcome: status, basis } });
  return true;
}
