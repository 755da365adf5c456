import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectDueShields } from '../store/sql/select-due-shields.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

/** Leads hear of a review this long before it is due, and again each time the job runs until it is done (judgement). */
const noticeDays = 14;

/** Tells the information-governance leads of each organisation which shields are to be reviewed soon, or are past it, by references alone. The shields act on whatever becomes of it. */
export async function tellDueShields(core: Core): Promise<void> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const soon = addDays(londonDay(core.clock.now()), noticeDays);
  for (const { organisationId } of organisations) {
    await core.store.tx({ own: organisationId as OrganisationId }, async (db) => {
      for (const { shieldId, reviewDue } of await db.rows(selectDueShields, [organisationId, soon])) {
        await queueNotice(db, core, { kind: 'shield-review', organisationId: organisationId as OrganisationId, role: 'information-governance-lead', reference: shieldId, until: new Date(`${reviewDue}T12:00:00Z`) });
      }
    });
  }
}
