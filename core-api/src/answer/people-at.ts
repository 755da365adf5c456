import type { Core } from '../core.ts';
import { placeIdentity } from '../match/places/place-identity.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { AddressDetails } from '../shared/headline.ts';
import { selectLooksBeside } from '../store/sql/select-looks-beside.ts';
import { selectPlaceRecords } from '../store/sql/select-place-records.ts';
import type { Db } from '../store/store.ts';
import { isShownAtPlace } from './is-displayable.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

const homeRoles: ReadonlySet<string> = new Set(['home', 'placement', 'temporary']);

/** Where somebody lives today as far as a record says: not where something happened, nor where they once lived, nor what a source calls confidential. */
export function homesOf({ record }: OpenRecord, today: string): AddressDetails[] {
  return (record.addresses ?? []).filter(({ role, to, confidential }) => homeRoles.has(role) && confidential !== true && (to === undefined || to >= today));
}

export type PeopleAt = {
  /** Records that say that somebody lives there today. */
  readonly records: readonly OpenRecord[];
  /** By its class or its name, many people stay there who are no household (`tables/place-kinds.yaml`, after AddressBase). */
  readonly isCommunal: boolean;
};

/** Who lives at these addresses today, by the records that the scope lets be shown. Restricted and shielded people's records stand at no place, so they are not among them. */
export async function peopleAt(db: Db, core: Core, scope: OpenScope, homes: readonly AddressDetails[]): Promise<PeopleAt> {
  const own = lookIdsOf(core, homes);
  const looks = own.length === 0 ? [] : (await db.rows(selectLooksBeside, [own])).map(({ lookId }) => lookId);
  if (looks.length === 0) return { records: [], isCommunal: homes.some(isCommunal) };
  const rows = await db.rows(selectPlaceRecords, [looks, scope.access.organisations, scope.readable.organisationIds, scope.readable.feedIds, scope.today]);
  const there = new Set(looks);
  const opened = [...new Map(rows.map((row) => [row.record_id, openRecord(core, row)])).values()].filter((record) => isShownAtPlace(record, scope));
  const addresses = opened.flatMap(({ record }) => record.addresses ?? []).filter((address) => lookIdsOf(core, [address]).some((id) => there.has(id)));
  const living = opened.filter((record) => record.variantId !== null && lookIdsOf(core, homesOf(record, scope.today)).some((id) => there.has(id)));
  return { records: living, isCommunal: [...homes, ...addresses].some(isCommunal) };
}

function lookIdsOf(core: Core, addresses: readonly AddressDetails[]): string[] {
  return addresses.flatMap((address) => {
    const features = normalisePlace(address);
    return features === undefined ? [] : [core.keys.macUuid('open', placeIdentity(features))];
  });
}

function isCommunal(address: AddressDetails): boolean {
  return normalisePlace(address)?.communal === true;
}
