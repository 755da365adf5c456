import type { AddressDetails } from '../shared/headline.ts';
import { deleteEmptyPlaces } from '../store/sql/delete-empty-places.ts';
import { deleteRecordPlaces } from '../store/sql/delete-record-places.ts';
import { insertPlaceVariants } from '../store/sql/insert-place-variants.ts';
import { insertPlaces } from '../store/sql/insert-places.ts';
import { insertRecordPlaces } from '../store/sql/insert-record-places.ts';
import { selectPlaceVariants } from '../store/sql/select-place-variants.ts';
import { updateRecordPlaces } from '../store/sql/update-record-places.ts';
import type { NewPlace, PlaceChanges, RecordPlaces } from './match-places.ts';
import { uuidArray } from './pg-array.ts';
import type { Work } from './work.ts';

type Link = { organisationId: string; placeId: string; recordId: string };

/** Writes places, each organisation's way of writing them, and which records they find; takes out what no record uses any more. */
export async function storePlaces(work: Work, { arrivals, others, relevelled, newPlaces }: PlaceChanges): Promise<void> {
  const all = [...arrivals.values(), ...others];
  await storeNewPlaces(work, newPlaces);
  await storePlaceVariants(work, all);
  const added = all.flatMap((each) => links(each, each.after, each.before));
  const dropped = all.flatMap((each) => links(each, each.before, each.after));
  if (added.length > 0) await work.db.run(insertRecordPlaces, columns(added));
  if (relevelled.length > 0) {
    const places = relevelled.map(({ after }) => uuidArray(after));
    await work.db.run(updateRecordPlaces, [relevelled.map(({ organisationId }) => organisationId), relevelled.map(({ recordId }) => recordId), places]);
  }
  if (dropped.length === 0) return;
  await work.db.run(deleteRecordPlaces, columns(dropped));
  await work.db.run(deleteEmptyPlaces, [dropped.map(({ organisationId }) => organisationId), dropped.map(({ placeId }) => placeId)]);
}

/** The places of a record that are in one list and not in the other. */
function links({ organisationId, recordId }: RecordPlaces, having: readonly string[], lacking: readonly string[]): Link[] {
  return having.filter((placeId) => !lacking.includes(placeId)).map((placeId) => ({ organisationId, placeId, recordId }));
}

function columns(rows: readonly Link[]): [string[], string[], string[]] {
  return [rows.map(({ organisationId }) => organisationId), rows.map(({ placeId }) => placeId), rows.map(({ recordId }) => recordId)];
}

async function storeNewPlaces({ db, at }: Work, places: readonly NewPlace[]): Promise<void> {
  if (places.length === 0) return;
  await db.run(insertPlaces, [places.map(({ placeId }) => placeId), places.map(({ lookId }) => lookId), places.map((place) => place.class ?? null), at]);
}

/** One row for each organisation and address; the first way of writing it stands. */
async function storePlaceVariants({ db, core }: Work, records: readonly RecordPlaces[]): Promise<void> {
  const wanted = new Map(
    records.flatMap(({ organisationId, before, contents }) =>
      contents.filter(({ placeId }) => !before.includes(placeId)).map((content) => [`${organisationId} ${content.lookId}`, { organisationId, ...content }]),
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
    rows.map(({ placeId }) => placeId),
    rows.map(({ organisationId, placeVariantId, features, address }) =>
      core.keys.seal(organisationId, 'place_variant', placeVariantId, { features, address: asWritten(address) }),
    ),
  ]);
}

/** The address without what is one record's alone: its role and dates. */
function asWritten({ lines, postcode, uprn, class: addressClass }: AddressDetails): Pick<AddressDetails, 'lines' | 'postcode' | 'uprn' | 'class'> {
  return { lines, postcode, uprn, class: addressClass };
}
