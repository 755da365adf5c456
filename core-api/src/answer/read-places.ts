import type { Core } from '../core.ts';
import { placeIdentity } from '../match/places/place-identity.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceId } from '../shared/brands.ts';
import type { AddressDetails } from '../shared/headline.ts';
import { selectPlaceRecords } from '../store/sql/select-place-records.ts';
import type { Db } from '../store/store.ts';
import { isShownAtPlace } from './is-displayable.ts';
import type { KnownPlace } from './open-places.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

/** One address with what may be shown of it. */
export type ShownPlace = {
  readonly placeId: PlaceId;
  /** As one of the visible organisations wrote it. */
  readonly address: AddressDetails;
  /** As a visible organisation gave it. */
  readonly class: string | undefined;
  /** Each with the addresses of this place and no other: who once lived there is not told where they live now by this question. */
  readonly records: readonly OpenRecord[];
};

/** The places of which something may be shown, in the order given; one query. A restricted or shielded person's record shows nothing of a place. */
export async function readPlaces(db: Db, core: Core, scope: OpenScope, places: readonly KnownPlace[]): Promise<ShownPlace[]> {
  if (places.length === 0) return [];
  const placeOf = new Map(places.flatMap(({ placeId, lookIds }) => lookIds.map((lookId) => [lookId, placeId] as const)));
  const rows = await db.rows(selectPlaceRecords, [[...placeOf.keys()], scope.access.organisations, scope.readable.organisationIds, scope.readable.feedIds, scope.today]);
  const byPlace = Map.groupBy(rows, ({ look_id }) => placeOf.get(look_id));
  return places.flatMap(({ placeId, identities }) => {
    const own = new Map((byPlace.get(placeId) ?? []).map((row) => [row.record_id, row]));
    const records = [...own.values()]
      .map((row) => openRecord(core, row))
      .filter((one) => isShownAtPlace(one, scope))
      .map((one) => ({ ...one, record: { ...one.record, addresses: (one.record.addresses ?? []).filter((address) => isOf(address, identities)) } }));
    const addresses = records.flatMap(({ record }) => record.addresses);
    const [address] = addresses;
    return address === undefined ? [] : [{ placeId: placeId as PlaceId, address, class: addresses.find((one) => one.class !== undefined)?.class, records }];
  });
}

function isOf(address: AddressDetails, identities: ReadonlySet<string>): boolean {
  const features = address.confidential === true ? undefined : normalisePlace(address);
  return features !== undefined && identities.has(placeIdentity(features));
}
