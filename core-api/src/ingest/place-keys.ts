import type { Keys } from '../keys/keys.ts';
import { homeKeys, placeKeys } from '../match/places/place-keys.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';

/**
 * The keys under which an address content is stored: those that bring ways of writing one place together, and those by which a building finds its
 * homes. A place that must not be found (a refuge) has them in the realm that no question derives.
 */
export function placeLookKeys(keys: Keys, features: PlaceFeatures, isWithheld: boolean): bigint[] {
  const realm = isWithheld ? 'shielded' : 'open';
  return distinct([...placeKeys(features), ...homeKeys(features)].map((key) => keys.macBigint(realm, key)));
}

/** The keys by which ingest looks for other ways of writing the same place, withheld or not. */
export function placeProbeKeys(keys: Keys, features: PlaceFeatures): bigint[] {
  return distinct(placeKeys(features).flatMap((key) => [keys.macBigint('open', key), keys.macBigint('shielded', key)]));
}

function distinct(values: readonly bigint[]): bigint[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
