import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listLateDisputes } from '../store/sql/list-late-disputes.ts';
import { markDisputeLate } from '../store/sql/mark-dispute-late.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';

const atATime = 500;

/** Tells, once for each, the information-governance lead of the organisation whose record it is that a report has not been looked at within its time. */
export async function tellLateDisputes(core: Core): Promise<void> {
  const now = core.clock.now();
  const late = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listLateDisputes, [now, atATime]);
  });
  for (const { disputeId, ...row } of late) {
    const organisationId = row.organisationId as OrganisationId;
    await core.store.tx({ own: organisationId }, async (db) => {
      if ((await db.run(markDisputeLate, [organisationId, disputeId, now])) === 0) return;
      await queueNotice(db, core, { kind: 'dispute-late', organisationId, role: 'information-governance-lead', reference: disputeId });
    });
  }
}
