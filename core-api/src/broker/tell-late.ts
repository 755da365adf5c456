import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listOpenCases } from '../store/sql/list-open-cases.ts';
import { markCaseLate } from '../store/sql/mark-case-late.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { workingDayMinutes, workingMinutes } from './working-time.ts';

/** Tells an organisation's information-governance lead, once for each, of messages that its desk has left unanswered for more than a working day. */
export async function tellLate(core: Core): Promise<void> {
  const now = core.clock.now();
  const open = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listOpenCases, [new Date(now.getTime() - workingDayMinutes * 60_000)]);
  });
  for (const { caseId, at, ...row } of open) {
    if (workingMinutes(at, now) <= workingDayMinutes) continue;
    const organisationId = row.organisationId as OrganisationId;
    await core.store.tx({ own: organisationId }, async (db) => {
      if ((await db.run(markCaseLate, [organisationId, caseId, now])) === 0) return;
      await queueNotice(db, core, { kind: 'broker-late', organisationId, role: 'information-governance-lead', reference: caseId });
    });
  }
}
