import { matchPeople } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import type { RowChanges, StoredRecord } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import { storeRecords } from './store-records.ts';
import type { Work } from './work.ts';

/** Removes stored records of the work's organisation as if their source had taken them back: whoever they touched is clustered anew. How many went. */
export async function takeAway(work: Work, departures: readonly StoredRecord[]): Promise<number> {
  if (departures.length === 0) return 0;
  const changes: RowChanges = { arrivals: [], raised: 0, departures, tombstoned: 0, unchanged: 0, named: [] };
  const people = await matchPeople(work, changes);
  const places = await matchPlaces(work, changes, people);
  const [{ removed }] = await Promise.all([storeRecords(work, changes, people, places, undefined), storePeople(work, people), storePlaces(work, places)]);
  return removed;
}
