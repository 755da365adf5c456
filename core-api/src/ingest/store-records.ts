import { deleteRecords } from '../store/sql/delete-records.ts';
import { insertGenerationPage } from '../store/sql/insert-generation-page.ts';
import { upsertRecords } from '../store/sql/upsert-records.ts';
import type { BatchBody } from './batch-schema.ts';
import { lastMonthOf } from './last-month.ts';
import type { PeopleChanges } from './match-people.ts';
import type { PlaceChanges } from './match-places.ts';
import { sealRecord } from './open-record.ts';
import { uuidArray } from './pg-array.ts';
import type { RowChanges } from './row-changes.ts';
import type { Work } from './work.ts';

/** Rows that the database says it wrote and removed; the conservation law is held against these, not against what was meant. */
export type Written = { readonly applied: number; readonly removed: number };

/**
 * Writes the arrivals, removes the departures, and keeps what a page of a full listing named where more pages follow. All is on its way to the database before this first waits, so that whatever is
 * started after it reads the records as they will be.
 */
export async function storeRecords(work: Work, changes: RowChanges, people: PeopleChanges, places: PlaceChanges, generation: BatchBody['generation']): Promise<Written> {
  const { db, organisationId, feedId, at, core } = work;
  const { arrivals, departures, named } = changes;
  const ids = departures.map(({ recordId }) => recordId);
  const sealed = arrivals.map((arrival) => sealRecord(core.keys, organisationId, arrival.recordId, arrival.record, at, arrival));
  const removing = ids.length === 0 ? 0 : db.run(deleteRecords, [organisationId, ids]);
  const marking = generation === undefined || generation.last || named.length === 0 ? 0 : db.run(insertGenerationPage, [organisationId, feedId, generation.id, generation.page, named]);
  const writing = arrivals.length === 0 ? 0 : db.run(upsertRecords, [
    organisationId,
    feedId,
    arrivals.map(({ recordId }) => recordId),
    arrivals.map(({ sourceMac }) => sourceMac),
    arrivals.map(({ contentMac }) => contentMac),
    arrivals.map(({ record }) => `${record.date.slice(0, 7)}-01`),
    arrivals.map(({ recordId }) => people.variantOf.get(recordId)?.variant.variantId ?? null),
    arrivals.map(({ recordId }) => uuidArray(places.arrivals.get(recordId)?.after ?? [])),
    at,
    generation?.id ?? null,
    sealed,
    arrivals.map(({ record }) => lastMonthOf(record)),
  ]);
  const [removed, applied] = await Promise.all([removing, writing, marking]);
  return { applied, removed };
}
