import { selectStorageMonths } from '../store/sql/select-storage-months.ts';
import { selectTombstones } from '../store/sql/select-tombstones.ts';
import { lastMonthOf, storedSince } from './last-month.ts';
import type { Arrival } from './row-changes.ts';
import type { Work } from './work.ts';

/**
 * Leaves out new records whose storage is over: closed longer ago than the feed's agreements store, or deleted for that and sent again unchanged. What is here already
 * comes in with its change, and goes with the next run of retention.
 */
export async function withoutBygone({ db, organisationId, feedId, today }: Work, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const added = arrivals.filter(({ previous }) => previous === undefined);
  if (added.length === 0) return [...arrivals];
  const [limits, tombstones] = await Promise.all([
    db.rows(selectStorageMonths, [organisationId, today, feedId]),
    db.rows(selectTombstones, [organisationId, feedId, added.map(({ sourceMac }) => sourceMac)]),
  ]);
  const months = limits[0]?.storageMonths ?? null;
  const since = months === null ? '' : storedSince(today, months);
  const buried = new Map(tombstones.map(({ sourceMac, contentMac }) => [sourceMac.toString('hex'), contentMac]));
  return arrivals.filter(({ previous, record, sourceMac, contentMac }) => {
    if (previous !== undefined) return true;
    return lastMonthOf(record) >= since && buried.get(sourceMac.toString('hex'))?.equals(contentMac) !== true;
  });
}
