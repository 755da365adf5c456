import type { AddressDetails } from '../shared/headline.ts';
import { deleteEmptyPlaces } from '../store/sql/delete-empty-places.ts';
import { deletePlaceLooks } from '../store/sql/delete-place-looks.ts';
import { deleteRecordPlaces } from '../store/sql/delete-record-places.ts';
import { deleteUnusedPlaceVariants } from '../store/sql/delete-unused-place-variants.ts';
import { insertPlaceEvents } from '../store/sql/insert-place-events.ts';
import { insertPlaceVariants } from '../store/sql/insert-place-variants.ts';
import { insertPlaces } from '../store/sql/insert-places.ts';
import { insertRecordPlaces } from '../store/sql/insert-record-places.ts';
import { retirePlaces } from '../store/sql/retire-places.ts';
import { savePlaceLooks } from '../store/sql/save-place-looks.ts';
import { selectPlaceVariants } from '../store/sql/select-place-variants.ts';
import { updateRecordPlaces } from '../store/sql/update-record-places.ts';
import { mapInPieces } from './in-pieces.ts';
import type { PlaceChanges, RecordPlaces } from './match-places.ts';
import { keyLists, uuidArray } from './pg-array.ts';
import type { PlaceRegrouping } from './regroup-places.ts';
import type { Work } from './work.ts';

type Link = { organisationId: string; lookId: string; recordId: string };

/** Writes contents, the places they belong to, each organisation's way of writing them, and which records they find; takes out what no record uses. */
export async function storePlaces(work: Work, { arrivals, others, relevelled, gone, regrouping }: PlaceChanges): Promise<void> {
  const all = [...arrivals.values(), ...others];
  await storeRegrouping(work, regrouping);
  await storePlaceVariants(work, all);
  const added = all.flatMap((each) => links(each, each.after, each.before));
  const dropped = all.flatMap((each) => links(each, each.before, each.after));
  if (added.length > 0) await work.db.run(insertRecordPlaces, columns(added));
  if (relevelled.length > 0) {
    const looks = relevelled.map(({ after }) => uuidArray(after));
    await work.db.run(updateRecordPlaces, [relevelled.map(({ organisationId }) => organisationId), relevelled.map(({ recordId }) => recordId), looks]);
  }
  if (dropped.length > 0) {
    await work.db.run(deleteRecordPlaces, columns(dropped));
    await work.db.run(deleteUnusedPlaceVariants, [dropped.map(({ organisationId }) => organisationId), dropped.map(({ lookId }) => lookId)]);
  }
  if (gone.length > 0) {
    await work.db.run(deletePlaceLooks, [gone]);
    await work.db.run(deleteEmptyPlaces, [regrouping.emptied]);
  }
}

/** The contents of a record that are in one list and not in the other. */
function links({ organisationId, recordId }: RecordPlaces, having: readonly string[], lacking: readonly string[]): Link[] {
  return having.filter((lookId) => !lacking.includes(lookId)).map((lookId) => ({ organisationId, lookId, recordId }));
}

function columns(rows: readonly Link[]): [string[], string[], string[]] {
  return [rows.map(({ organisationId }) => organisationId), rows.map(({ lookId }) => lookId), rows.map(({ recordId }) => recordId)];
}

async function storeRegrouping({ db, at, core }: Work, { looks, events }: PlaceRegrouping): Promise<void> {
  const made = new Set(events.flatMap(({ kind, placeId }) => (kind === 'merged' ? [] : [placeId])));
  const merged = events.flatMap(({ kind, placeId, other }) => (kind === 'merged' && other !== undefined ? [{ placeId, other }] : []));
  if (made.size > 0) await db.run(insertPlaces, [[...made], at]);
  if (looks.length > 0) {
    await db.run(savePlaceLooks, [looks.map(({ lookId }) => lookId), looks.map(({ placeId }) => placeId), ...keyLists(looks.map(({ keys }) => keys))]);
  }
  if (merged.length > 0) await db.run(retirePlaces, [merged.map(({ other }) => other), merged.map(({ placeId }) => placeId)]);
  if (events.length === 0) return;
  await db.run(insertPlaceEvents, [
    events.map(() => core.ids.uuid()),
    events.map(({ placeId }) => placeId),
    events.map(({ kind }) => kind),
    events.map(({ other }) => other ?? null),
    at,
  ]);
}

/** One row for each organisation and content; the first way of writing it stands. */
async function storePlaceVariants({ db, core }: Work, records: readonly RecordPlaces[]): Promise<void> {
  const wanted = new Map(
    records.flatMap(({ organisationId, before, contents }) =>
      contents.filter(({ lookId }) => !before.includes(lookId)).map((content) => [`${organisationId} ${content.lookId}`, { organisationId, ...content }]),
    ),
  );
  if (wanted.size === 0) return;
  const asked = [...wanted.values()];
  const known = await db.rows(selectPlaceVariants, [asked.map(({ organisationId }) => organisationId), asked.map(({ lookId }) => lookId)]);
  for (const { organisationId, lookId } of known) wanted.delete(`${organisationId} ${lookId}`);
  const rows = [...wanted.values()].map((row) => ({ ...row, placeVariantId: core.ids.uuid() }));
  if (rows.length === 0) return;
  await db.run(insertPlaceVariants, [
    rows.map(({ organisationId }) => organisationId),
    rows.map(({ placeVariantId }) => placeVariantId),
    rows.map(({ lookId }) => lookId),
    await mapInPieces(rows, ({ organisationId, placeVariantId, features, address }) =>
      core.keys.seal(organisationId, 'place_variant', placeVariantId, { features, address: asWritten(address) }),
    ),
  ]);
}

/** The address without what is one record's alone: its role and dates. */
function asWritten({ lines, postcode, uprn, class: addressClass }: AddressDetails): Pick<AddressDetails, 'lines' | 'postcode' | 'uprn' | 'class'> {
  return { lines, postcode, uprn, class: addressClass };
}
