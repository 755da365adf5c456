import { moveRecord } from '../store/sql/move-record.ts';
import { updateRecordPlaces } from '../store/sql/update-record-places.ts';
import { matchPeople } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import { uuidArray } from './pg-array.ts';
import type { Arrival, RowChanges } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import type { Work } from './work.ts';

/**
 * Takes stored records of one feed through matching once more, as if they had come again unchanged: under the decisions and rules in force now they stand where they
 * belong, and everybody they touch is clustered anew. What was received and when stays.
 */
export async function reenterRecords(work: Work, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const changes: RowChanges = { arrivals, raised: 0, departures: [], tombstoned: 0, unchanged: 0, named: arrivals.map(({ recordId }) => recordId) };
  const people = await matchPeople(work, changes, true);
  const places = await matchPlaces(work, changes, people);
  for (const { recordId } of arrivals) {
    const variant = people.variantOf.get(recordId)?.variant;
    if (variant !== undefined) await work.db.run(moveRecord, [work.organisationId, recordId, variant.variantId]);
  }
  const looks = arrivals.map(({ recordId }) => uuidArray(places.arrivals.get(recordId)?.after ?? []));
  await work.db.run(updateRecordPlaces, [arrivals.map(() => work.organisationId), arrivals.map(({ recordId }) => recordId), looks]);
  await storePeople(work, people);
  await storePlaces(work, places);
}
