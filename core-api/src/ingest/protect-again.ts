import type { z } from 'zod';

import { protectRecord, textsOf } from '../sensitivity/protect-record.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { changeLiveRecords } from '../store/sql/change-live-records.ts';
import { resealRecords } from '../store/sql/reseal-records.ts';
import { selectWholeRecords } from '../store/sql/select-whole-records.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { matchPeople } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import { contentMac } from './normalise-rows.ts';
import type { SealedRecord } from './open-record.ts';
import { openSealedRecord, sealRecord } from './open-record.ts';
import { personContent } from './person-content.ts';
import { readProtection } from './protection.ts';
import { reenterRecords } from './reenter-records.ts';
import type { Arrival, StoredRecord } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import { storeRecords } from './store-records.ts';
import type { Work } from './work.ts';

/** One record, of whatever organisation. */
export type RecordId = { readonly organisationId: string; readonly recordId: string };

type Row = z.infer<NonNullable<typeof selectWholeRecords.row>>;
type Outcome = { readonly row: Row; readonly before: SealedRecord; readonly after: ReturnType<typeof protectRecord> };

/**
 * Puts stored records through the lists and shields in force now, as if they had just come: who may not be loaded goes, with every look-up; addresses of refuges go, and the row is sealed again without
 * them; levels rise and fall. Must run as the only writer. How many records changed or went.
 */
export async function protectAgain(work: Work, ids: readonly RecordId[]): Promise<number> {
  const { core, db } = work;
  if (ids.length === 0) return 0;
  const rows = await db.rows(selectWholeRecords, [ids.map(({ organisationId }) => organisationId), ids.map(({ recordId }) => recordId)]);
  const opened = rows.map((row) => ({ row, before: openSealedRecord(core.keys, row.organisationId as OrganisationId, row) }));
  const { effectsOf } = await readProtection(work, () => opened.flatMap(({ row, before }) => textsOf(before.record, recordText(row.sourceMac))));
  const outcomes = opened.map(({ row, before }): Outcome => {
    const sent = { ...before.record, sensitivity: before.sentLevel ?? before.record.sensitivity };
    return { row, before, after: protectRecord(sent, recordText(row.sourceMac), effectsOf) };
  });
  const changed = outcomes.filter(({ row, after }) => after === 'never-load' || !contentMac(core.keys, after).equals(row.contentMac));
  for (const ofFeed of Map.groupBy(changed, ({ row }) => `${row.organisationId} ${row.feedId}`).values()) await applyTo(work, ofFeed);
  await db.run(setOwn, [work.organisationId]);
  return changed.length;
}

async function applyTo(work: Work, outcomes: readonly Outcome[]): Promise<void> {
  const [first] = outcomes;
  if (first === undefined) return;
  const ofFeed: Work = { ...work, organisationId: first.row.organisationId as OrganisationId, feedId: first.row.feedId as FeedId };
  await work.db.run(setOwn, [ofFeed.organisationId]);
  const arrivals = outcomes.flatMap(({ row, before, after }) => (after === 'never-load' ? [] : [{ arrival: arrivalOf(work, row, after), before }]));
  await reseal(ofFeed, arrivals);
  await reenterRecords(ofFeed, arrivals.map(({ arrival }) => arrival));
  await depart(ofFeed, outcomes.flatMap(({ row, after }) => (after === 'never-load' ? [storedOf(row)] : [])));
}

/** Seals the rows anew, before anything reads levels from them. */
async function reseal({ db, core, organisationId }: Work, arrivals: readonly { readonly arrival: Arrival; readonly before: SealedRecord }[]): Promise<void> {
  if (arrivals.length === 0) return;
  await db.run(resealRecords, [
    arrivals.map(() => organisationId),
    arrivals.map(({ arrival }) => arrival.recordId),
    arrivals.map(({ arrival }) => arrival.contentMac),
    arrivals.map(({ arrival: { recordId, record, sentLevel }, before }) => sealRecord(core.keys, organisationId, recordId, record, before.receivedAt, { sentLevel, category: before.category })),
  ]);
}

/** Takes records of one feed out, with every look-up of theirs; `work` is of that feed, its organisation the transaction's own. */
export async function depart(work: Work, departures: readonly StoredRecord[]): Promise<void> {
  if (departures.length === 0) return;
  const changes = { arrivals: [], raised: 0, departures, tombstoned: 0, unchanged: 0, named: [] };
  const people = await matchPeople(work, changes);
  const places = await matchPlaces(work, changes, people);
  await storeRecords(work, changes, people, places, undefined);
  await storePeople(work, people);
  await storePlaces(work, places);
  await work.db.run(changeLiveRecords, [work.organisationId, work.feedId, -departures.length]);
}

function storedOf({ recordId, variantId, placeLookIds }: Row): StoredRecord {
  return { recordId, variantId: variantId ?? undefined, placeLookIds };
}

function arrivalOf({ core }: Work, row: Row, after: Exclude<ReturnType<typeof protectRecord>, 'never-load'>): Arrival {
  return {
    recordId: row.recordId,
    sourceMac: row.sourceMac,
    contentMac: contentMac(core.keys, after),
    record: after.record,
    sentLevel: after.sentLevel,
    person: personContent(after.record, row.sourceMac.toString('hex')),
    previous: storedOf(row),
  };
}
