import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import { listDueRightsCases } from '../store/sql/list-due-rights-cases.ts';
import { markRightsTold } from '../store/sql/mark-rights-told.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { soonDays } from './clock.ts';

/** Reminds an organisation's information-governance leads of each case twice: seven days before its end, and when it is late. By its id alone. */
export async function remindOfCases(core: Core): Promise<void> {
  const today = londonDay(core.clock.now());
  const due = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listDueRightsCases, [addDays(today, soonDays), today]);
  });
  for (const { caseId, dueOn, ...row } of due) {
    const organisationId = row.organisationId as OrganisationId;
    const told = dueOn < today ? 'late' : 'soon';
    await core.store.tx({ own: organisationId }, async (db) => {
      if ((await db.run(markRightsTold, [organisationId, caseId, told, dueOn])) === 0) return;
      await queueNotice(db, core, { kind: told === 'late' ? 'rights-late' : 'rights-due', organisationId, role: 'information-governance-lead', reference: caseId, until: new Date(`${dueOn}T22:59:00Z`) });
    });
  }
}
