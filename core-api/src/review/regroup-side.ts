import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { matchPeople } from '../ingest/match-people.ts';
import { matchPlaces } from '../ingest/match-places.ts';
import { uuidArray } from '../ingest/pg-array.ts';
import type { RowChanges } from '../ingest/row-changes.ts';
import { storePeople } from '../ingest/store-people.ts';
import { storePlaces } from '../ingest/store-places.ts';
import type { Work } from '../ingest/work.ts';
import { londonDay } from '../shared/london-day.ts';
import { MastError } from '../shared/mast-error.ts';
import { moveRecord } from '../store/sql/move-record.ts';
import { updateRecordPlaces } from '../store/sql/update-record-places.ts';
import type { Db } from '../store/store.ts';
import type { RecordSide } from './record-side.ts';
import { readSide } from './record-side.ts';

/**
 * Takes a stored record through matching once more, as if it had come again unchanged: under the decisions in force now it is set apart or no longer, and
 * everybody it touches is clustered anew. What was received and when stays. Nothing happens for a record that is not here: the decision waits for it.
 */
export async function regroupSide(core: Core, db: Db, at: Date, side: RecordSide): Promise<void> {
  const found = await readSide(core, db, side);
  if (found === undefined) return;
  const { organisationId, feedId, source } = side;
  const work: Work = { core, db, organisationId, feedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
  const { recordId } = found.stored;
  const arrival = { recordId, sourceMac: source, contentMac: found.contentMac, record: found.record, person: found.person, previous: found.stored };
  const changes: RowChanges = { arrivals: [arrival], raised: 0, departures: [], tombstoned: 0, unchanged: 0, named: [recordId] };
  const people = await matchPeople(work, changes, true);
  const places = await matchPlaces(work, changes, people);
  const variant = people.variantOf.get(recordId)?.variant;
  if (variant === undefined) throw new MastError('internal', { broken: 'regroup' });
  await db.run(moveRecord, [organisationId, recordId, variant.variantId]);
  await db.run(updateRecordPlaces, [[organisationId], [recordId], [uuidArray(places.arrivals.get(recordId)?.after ?? [])]]);
  await storePeople(work, people);
  await storePlaces(work, places);
}
