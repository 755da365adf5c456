import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { insertTombstones } from '../store/sql/insert-tombstones.ts';
import { lowerLiveRecords } from '../store/sql/lower-live-records.ts';
import { saveRetentionRun } from '../store/sql/save-retention-run.ts';
import { selectExpiredRecords } from '../store/sql/select-expired-records.ts';
import { selectUndatedRecords } from '../store/sql/select-undated-records.ts';
import { updateRecordMonths } from '../store/sql/update-record-months.ts';
import { lastMonthOf, storedSince } from './last-month.ts';
import { asOnlyWriter } from './only-writer.ts';
import { openRecord } from './open-record.ts';
import { takeAway } from './take-away.ts';
import type { Work } from './work.ts';

/** Records in one transaction: few, since the writer's lane is held for as long. */
const pageRows = 200;

/** One feed of one organisation, and for how many months it is stored. */
export type Keeping = { readonly organisationId: OrganisationId; readonly feedId: FeedId; readonly storageMonths: number };

/** Works out, for some records that nobody has dated, from which month their storage is counted; 0 when none is left. */
export async function dateRecords(core: Core, { organisationId, feedId }: Keeping): Promise<number> {
  return asOnlyWriter(core, organisationId, async (db) => {
    const rows = await db.rows(selectUndatedRecords, [organisationId, feedId, pageRows]);
    if (rows.length > 0) await db.run(updateRecordMonths, [organisationId, rows.map(({ recordId }) => recordId), rows.map((row) => lastMonthOf(openRecord(core.keys, organisationId, row)))]);
    return rows.length;
  });
}

/**
 * Deletes some records whose storage is over, in one transaction of the writer, as if their source had taken them back: contents, words and addresses that nobody else holds
 * go too, and whoever they bridged is clustered anew, or asked about where somebody has seen them. Each leaves a tombstone. 0 when none is left.
 */
export async function expireRecords(core: Core, { organisationId, feedId, storageMonths }: Keeping): Promise<number> {
  return asOnlyWriter(core, organisationId, async (db) => {
    const at = core.clock.now();
    const today = londonDay(at);
    const rows = await db.rows(selectExpiredRecords, [organisationId, feedId, storedSince(today, storageMonths), pageRows]);
    if (rows.length === 0) return 0;
    const work: Work = { core, db, organisationId, feedId, sequence: 0, at, today, names: await namesInForce(core, db) };
    await db.run(insertTombstones, [organisationId, feedId, rows.map(({ sourceMac }) => sourceMac), rows.map(({ contentMac }) => contentMac), `${today.slice(0, 7)}-01`]);
    const removed = await takeAway(work, rows.map(({ recordId, variantId, placeLookIds }) => ({ recordId, variantId: variantId ?? undefined, placeLookIds })));
    await db.run(lowerLiveRecords, [organisationId, feedId, removed]);
    await db.run(saveRetentionRun, [organisationId, today, removed, null]);
    return removed;
  });
}
