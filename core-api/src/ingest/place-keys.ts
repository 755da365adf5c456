import type { Keys } from '../keys/keys.ts';
import { homeKeys, placeKeys, postcodeKeys } from '../match/places/place-keys.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { bothRealms, hashedKeys } from './hashed-keys.ts';

const hashed = hashedKeys(placeKeys);

/**
 * The keys under which an address content is stored: those that bring ways of writing one place together, those by which a building finds its
 * homes, and the one by which its postcode is looked up. A place that must not be found (a refuge) has them in the realm that no question derives.
 */
export function placeLookKeys(keys: Keys, features: PlaceFeatures, isWithheld: boolean): bigint[] {
  const { clear, open } = hashed(keys, features);
  const found = [...homeKeys(features), ...postcodeKeys(features)];
  if (isWithheld) return inOrder([...clear, ...found].map((key) => keys.macBigint('shielded', key)));
  return inOrder([...open, ...found.map((key) => keys.macBigint('open', key))]);
}

/** The keys by which ingest looks for other ways of writing the same place, withheld or not. */
export function placeProbeKeys(keys: Keys, features: PlaceFeatures): bigint[] {
  return bothRealms(keys, hashed(keys, features));
}

/** The keys that ways of writing one place share, in clear: to compare contents of one batch. */
export function clearPlaceKeys(keys: Keys, features: PlaceFeatures): readonly string[] {
  return hashed(keys, features).clear;
}

/** Each once, in order: what is stored is compared with what would be. */
function inOrder(values: readonly bigint[]): bigint[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
