import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { closeReviews } from '../store/sql/close-reviews.ts';
import { listSettledDisputes } from '../store/sql/list-settled-disputes.ts';
import { settleRecalls } from '../store/sql/settle-recalls.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { endDispute } from './end-dispute.ts';
import { reopenDisputes } from './reopen-disputes.ts';

/** Disputes ended in one run. */
const atATime = 200;

/**
 * Opens again what a verdict ended that was taken back, and ends the disputes that have come to something: reviewers agreed, or the source corrected its record so that it no longer stands where it was reported. Each in a transaction of its own; cut off anywhere, the next run
 * goes on.
 */
export async function settleDisputes(core: Core): Promise<void> {
  await reopenDisputes(core);
  const settled = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listSettledDisputes, [atATime]);
  });
  for (const { organisationId, disputeId, recordId, subjectId, reviewId, outcome, isHere } of settled) {
    const ownerId = organisationId as OrganisationId;
    await core.store.tx({ own: ownerId, matching: true }, async (db) => {
      const status = outcome === 'same' ? 'unfounded' : 'confirmed';
      const basis = outcome === null ? 'source' : 'verdict';
      const isEnded = await endDispute(db, core, { ownerId, disputeId, recordId, subjectId, status, basis, isPutRight: isHere });
      if (!isEnded || outcome !== null || reviewId === null) return;
      // Nothing is left to ask of reviewers.
      const at = core.clock.now();
      await db.run(closeReviews, [[reviewId], 'healed', null, at]);
      await db.run(settleRecalls, [[reviewId], 'void', at]);
    });
  }
}
