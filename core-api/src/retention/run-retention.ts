import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { dateRecords, expireRecords } from '../ingest/expire-records.ts';
import { storedSince } from '../ingest/last-month.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { purgeTombstones } from '../store/sql/purge-tombstones.ts';
import { saveRetentionRun } from '../store/sql/save-retention-run.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectRetentionRun } from '../store/sql/select-retention-run.ts';
import { selectStorageMonths } from '../store/sql/select-storage-months.ts';

export type RetentionOptions = {
  /** Also those whose run of today is finished. */
  readonly again?: boolean | undefined;
  /** Asked after each transaction: it stops there, and the day stays unfinished. */
  readonly enough?: (() => boolean) | undefined;
  /** Told after each transaction; a throw here is a kill there. */
  readonly stepped?: ((organisation: string, feedId: string, expired: number) => void) | undefined;
};

/**
 * A tombstone is kept for as many months as any agreement of its feed ever stored records, and for two years at least (judgement: a partner's yearly full listing, twice). By then the record is too old to be
 * stored under any of them, so that it stays away by its age alone (ingest/without-bygone.ts), whatever a partner lists or a restored backup holds: retention runs before a restored database opens.
 */
const tombstoneMonths = 24;

/** Records that went, by organisation's code. */
export type RetentionSummary = Readonly<Record<string, number>>;

/**
 * Deletes what is stored longer than its agreements say, for every organisation that is here, feed by feed and page by page in the writer's lane; batches go in between.
 * Open work stays. A feed that no agreement ever spoke of is left alone. After a kill the next run goes on: what is left is what is due.
 */
export async function runRetention(core: Core, { again = false, enough = () => false, stepped }: RetentionOptions = {}): Promise<RetentionSummary> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const summary: Record<string, number> = {};
  for (const { organisationId, code, hasLeft } of organisations) {
    if (hasLeft || enough()) continue;
    const expired = await runFor(core, organisationId as OrganisationId, { again, enough, stepped: (feedId, gone) => stepped?.(code, feedId, gone) });
    if (expired !== undefined) summary[code] = expired;
  }
  return summary;
}

type Run = { readonly again: boolean; readonly enough: () => boolean; readonly stepped: (feedId: string, expired: number) => void };

/** Records that went; undefined where the day's run was finished before, or is not finished now. */
async function runFor(core: Core, own: OrganisationId, { again, enough, stepped }: Run): Promise<number | undefined> {
  const day = londonDay(core.clock.now());
  const { done, feeds } = await core.store.tx({ own, readOnly: true }, async (db) => ({ done: await db.one(selectRetentionRun, [own, day]), feeds: await db.rows(selectStorageMonths, [own, day, null]) }));
  const isFinished = done !== undefined && done.finishedAt !== null;
  if (isFinished && !again) return undefined;
  const counts: Record<string, number> = {};
  for (const { feedId, storageMonths, longestEver } of feeds) {
    if (storageMonths === null) continue;
    const keeping = { organisationId: own, feedId: feedId as FeedId, storageMonths };
    let gone = 0;
    while (!enough() && (await dateRecords(core, keeping)) > 0) stepped(feedId, 0);
    for (let page = await expireRecords(core, keeping); page > 0 && !enough(); page = await expireRecords(core, keeping)) {
      gone += page;
      stepped(feedId, page);
    }
    if (enough()) return undefined;
    counts[feedId] = gone;
    const kept = Math.max(tombstoneMonths, longestEver ?? storageMonths);
    await core.store.tx({ own }, (db) => db.run(purgeTombstones, [own, feedId, storedSince(day, kept)]));
  }
  const expired = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await core.store.tx({ own }, async (db) => {
    await db.run(saveRetentionRun, [own, day, 0, core.clock.now()]);
    await appendLeaf(db, core, { organisationId: own }, { kind: 'retention-run', payload: { day, expired, feeds: counts } });
  });
  return expired;
}
