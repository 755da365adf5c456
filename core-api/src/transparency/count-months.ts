import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { countLeaves } from '../store/sql/count-leaves.ts';
import { countMisuse } from '../store/sql/count-misuse.ts';
import { insertTransparencyMonth } from '../store/sql/insert-transparency-month.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectTransparencyMonths } from '../store/sql/select-transparency-months.ts';

/** How far back a first run looks. */
const monthsBack = 12;

/**
 * Counts each month that is over and was not counted yet, of all organisations together, those that left among them: their trail stays. A month is counted a day after its end, when nothing of it is still under way, and
 * never again: whoever compares two days of the page learns nothing. Safe to run twice or to be cut off.
 */
export async function countMonths(core: Core): Promise<void> {
  const yesterday = addDays(londonDay(core.clock.now()), -1);
  const { organisations, counted } = await core.store.tx({ readOnly: true }, async (db) => ({ organisations: await db.rows(selectOrganisations, []), counted: await db.rows(selectTransparencyMonths, [monthsBack]) }));
  const known = new Set(counted.map(({ month }) => month));
  const first = counted.at(-1)?.month;
  const due = Array.from({ length: monthsBack }, (_none, at) => monthsBefore(yesterday, monthsBack - at).slice(0, 7)).filter((month) => !known.has(month));
  let isUnderWay = false;
  for (const month of due) {
    const totals = { searches: 0, views: 0, lookedAt: 0, concerns: 0 };
    for (const { organisationId } of organisations) {
      const [kinds, misuse] = await core.store.tx({ own: organisationId as OrganisationId, readOnly: true }, async (db) => Promise.all([db.rows(countLeaves, [organisationId, `${month}-01`]), db.one(countMisuse, [organisationId, `${month}-01`])]));
      totals.lookedAt += misuse?.lookedAt ?? 0;
      totals.concerns += misuse?.concerns ?? 0;
      for (const { kind, n } of kinds) {
        if (kind === 'search-answered') totals.searches += n;
        if (kind === 'person-viewed' || kind === 'place-viewed') totals.views += n;
      }
    }
    // Months from before anybody asked anything are no months of nothing.
    isUnderWay ||= totals.searches + totals.views > 0 || (first !== undefined && month > first);
    if (isUnderWay) await core.store.tx({}, async (db) => db.run(insertTransparencyMonth, [`${month}-01`, totals.searches, totals.views, totals.lookedAt === 0 ? null : totals.lookedAt, totals.lookedAt === 0 ? null : totals.concerns, core.clock.now()]));
  }
}

/** Daily: there is something to count once a month, and a day lost is a day late. */
export const countMonthsJob: Job = { name: 'transparency', everySeconds: 86_400, run: countMonths };
