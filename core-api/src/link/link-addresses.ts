import { groupPlaces } from '../match/places/group-places.ts';
import { placeIdentity, placeParts } from '../match/places/place-identity.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { AddressDetails } from '../shared/headline.ts';

/**
 * The place of each address, as ingest would make it of the same addresses: numbers from 1 in order of the first address, 0 for one that pins no place down.
 */
export function linkAddresses(addresses: readonly AddressDetails[]): Int32Array {
  const contents = new Map<string, PlaceFeatures>();
  const identities = addresses.map((address) => {
    const features = normalisePlace(address);
    if (features === undefined) return undefined;
    const identity = placeIdentity(features);
    contents.set(identity, placeParts(features));
    return identity;
  });
  const groupOf = new Map<string, string>();
  for (const group of groupPlaces([...contents].map(([id, features]) => ({ id, features })))) for (const id of group) groupOf.set(id, group[0] ?? id);
  const numbers = new Map<string, number>();
  return Int32Array.from(identities, (identity) => {
    if (identity === undefined) return 0;
    const group = groupOf.get(identity) ?? identity;
    const number = numbers.get(group) ?? numbers.size + 1;
    numbers.set(group, number);
    return number;
  });
}
