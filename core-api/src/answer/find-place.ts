import type { Core } from '../core.ts';
import { placeIdentities, placeIdentity } from '../match/identity.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { PlaceId } from '../shared/brands.ts';
import type { AddressDetails } from '../shared/headline.ts';
import { selectPlaceOfLook } from '../store/sql/select-place-of-look.ts';
import { selectPlaceRecords } from '../store/sql/select-place-records.ts';
import type { Db } from '../store/store.ts';
import { isDisplayable } from './is-displayable.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

/** One address with what may be shown of it. */
export type FoundPlace = {
  readonly placeId: PlaceId;
  /** As one of the visible organisations wrote it. */
  readonly address: AddressDetails;
  /** As a visible organisation gave it. */
  readonly class: string | undefined;
  /** Each with the address asked about and no other: who once lived there is not told where they live now by this question. */
  readonly records: readonly OpenRecord[];
};

/**
 * Step SEARCH, for an address: by its identity alone, one place or none. Ingest never ties a restricted or shielded person's record to a place; a
 * record that says so itself is left out here as well. A place that only such records know is not known.
 */
export async function findPlace(db: Db, core: Core, scope: OpenScope, features: PlaceFeatures): Promise<FoundPlace | undefined> {
  if (scope.access.organisations.length === 0) return undefined;
  const identity = placeIdentity(features);
  const place = await db.one(selectPlaceOfLook, [core.keys.macUuid('open', identity)]);
  if (place === undefined) return undefined;
  const rows = await db.rows(selectPlaceRecords, [
    place.place_id,
    scope.access.organisations,
    scope.readable.organisationIds,
    scope.readable.feedIds,
    scope.today,
  ]);
  const records = rows
    .map((row) => openRecord(core, row))
    .filter((one) => one.record.sensitivity === 0 && isDisplayable(one, scope))
    .map((one) => ({ ...one, record: { ...one.record, addresses: (one.record.addresses ?? []).filter((address) => identitiesOf(address).includes(identity)) } }));
  const addresses = records.flatMap(({ record }) => record.addresses);
  const [address] = addresses;
  if (address === undefined) return undefined;
  return { placeId: place.place_id as PlaceId, address, class: addresses.find((one) => one.class !== undefined)?.class, records };
}

function identitiesOf(address: AddressDetails): string[] {
  const features = address.confidential === true ? undefined : normalisePlace(address);
  return features === undefined ? [] : placeIdentities(features);
}
