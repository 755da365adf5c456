import { selectPins } from '../store/sql/select-pins.ts';
import { apartOf } from './apart.ts';
import type { Arrival } from './row-changes.ts';
import type { Work } from './work.ts';

/**
 * Sets apart the records that a decision names, and all of a source that lists a person once: a content shared by several records could not be told into
 * two people. What a record's node is so follows from records, decisions and the feed's terms, never from the order in which they came.
 */
export async function pinArrivals({ db, organisationId, feedId }: Work, arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
  const macs = arrivals.flatMap(({ person, sourceMac }) => (person === undefined ? [] : [sourceMac]));
  const rows = macs.length === 0 ? [] : await db.rows(selectPins, [organisationId, feedId, macs]);
  if (rows.length === 0) return arrivals;
  const source = rows.some(({ isUnique }) => isUnique) ? { organisationId, feedId } : undefined;
  const pinned = new Map(rows.map(({ sourceMac }) => [sourceMac.toString('hex'), apartOf(sourceMac.toString('hex'), source)]));
  return arrivals.map((arrival): Arrival => {
    const apart = pinned.get(arrival.sourceMac.toString('hex'));
    return arrival.person === undefined || apart === undefined ? arrival : { ...arrival, person: { ...arrival.person, apart } };
  });
}
