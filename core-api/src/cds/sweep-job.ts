import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { deleteExpiredTokenReplays } from '../store/sql/delete-expired-token-replays.ts';
import { deleteOldAmbientUse } from '../store/sql/delete-old-ambient-use.ts';
import { deleteOldCards } from '../store/sql/delete-old-cards.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

/** Months for which cards are counted: a year beside the year before it would need more; the month under way and twelve others are what the figures show. */
export const cardMonths = 13;
const useMs = 2 * 86_400_000;

/** Takes away spent tokens that are over, and cards and counts that nobody looks at any more. */
export const cdsSweepJob: Job = { name: 'cds-sweep', everySeconds: 600, run: sweep };

async function sweep(core: Core): Promise<void> {
  const now = core.clock.now();
  await core.store.tx({}, (db) => db.run(deleteExpiredTokenReplays, [now]));
  const oldest = `${monthsBefore(londonDay(now), cardMonths - 1).slice(0, 7)}-01`;
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  for (const { organisationId } of organisations) {
    const own = organisationId as OrganisationId;
    await core.store.tx({ own }, async (db) => {
      await db.run(deleteOldCards, [own, oldest]);
      await db.run(deleteOldAmbientUse, [own, new Date(now.getTime() - useMs)]);
    });
  }
}
