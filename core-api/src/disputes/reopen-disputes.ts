import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { recordsBeside } from '../review/records-beside.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { insertDisputeRounds } from '../store/sql/insert-dispute-rounds.ts';
import { listOverturnedDisputes } from '../store/sql/list-overturned-disputes.ts';
import { reopenDispute } from '../store/sql/reopen-dispute.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { lookedAtWithin } from './open-dispute.ts';

/** Disputes opened again in one run. */
const atATime = 200;

/**
 * Opens the disputes again that a verdict ended which reviewers have taken back: the record is marked as it was, has a new clock, and every organisation is left word that what it was told does not stand. Each in a
 * transaction of its own; cut off anywhere, the next run goes on.
 */
export async function reopenDisputes(core: Core): Promise<void> {
  const overturned = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listOverturnedDisputes, [atATime]);
  });
  for (const { organisationId, disputeId, recordId, subjectId } of overturned) {
    const ownerId = organisationId as OrganisationId;
    await core.store.tx({ own: ownerId, matching: true }, async (db) => {
      const at = core.clock.now();
      await db.run(widenToMatching, []);
      const { recordIds } = await recordsBeside(db, ownerId, recordId);
      if ((await db.run(reopenDispute, [ownerId, disputeId, recordIds, workingDaysAfter(at, lookedAtWithin)])) === 0) return;
      await db.run(insertDisputeRounds, [disputeId, 'reopened', recordId, subjectId, null, at]);
      await appendLeaf(db, core, { organisationId: ownerId }, { kind: 'dispute-reopened', payload: { disputeId, recordId } });
    });
  }
}
