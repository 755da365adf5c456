import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { londonDay } from '../shared/london-day.ts';
import { londonHour } from '../shared/london-hour.ts';
import { deleteOldMisuseFacts } from '../store/sql/delete-old-misuse-facts.ts';
import { deleteOldOwnerLooks } from '../store/sql/delete-old-owner-looks.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { tellListedAlerts } from '../store/sql/tell-listed-alerts.ts';
import { tellWaitingLooks } from '../store/sql/tell-waiting-looks.ts';
import { keptDays } from './judge-leaves.ts';
import type { MisuseRules } from './read-rules.ts';

/** A little longer than any rule looks back. */
const spareDays = 7;

/**
 * Once a day, from the hour of the digest on: one notice a team for the looks that came after the day's first ones, and one to information governance for the answers from restricted records. Marked as told in the transaction that
 * queues the notice, so that each is told once. Takes away what no rule looks at any more.
 */
export async function sendDigests(core: Core, { ownerNotices: { digestHour } }: MisuseRules): Promise<void> {
  const now = core.clock.now();
  const { hour } = londonHour(now.getTime());
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const before = new Date(now.getTime() - (now.getTime() % 3_600_000) - (hour - digestHour) * 3_600_000);
  for (const one of organisations.filter(({ hasLeft }) => !hasLeft)) {
    const organisationId = one.organisationId as OrganisationId;
    await core.store.tx({ own: organisationId }, async (db) => {
      await db.run(deleteOldMisuseFacts, [organisationId, new Date(now.getTime() - (keptDays + spareDays) * dayMs)]);
      await db.run(deleteOldOwnerLooks, [organisationId, new Date(now.getTime() - (keptDays + spareDays) * dayMs)]);
      if (hour < digestHour) return;
      for (const { managerId } of await db.rows(tellWaitingLooks, [organisationId, before, now, londonDay(now)])) {
        const to = managerId === null ? ({ role: 'information-governance-lead' } as const) : { accountId: managerId };
        await queueNotice(db, core, { kind: 'records-looked-up-digest', organisationId, ...to, reference: core.ids.uuid() });
      }
      if ((await db.run(tellListedAlerts, [organisationId, before])) > 0) {
        await queueNotice(db, core, { kind: 'misuse-digest', organisationId, role: 'information-governance-lead', reference: core.ids.uuid(), link: '/misuse' });
      }
    });
  }
}
