import type { PlaceFeatures } from '../../normalise/place-features.ts';

/**
 * What of an address says which place it is. Kind and class stay out, since one source gives them and another does not, and places are worked out from
 * these parts alone, whoever wrote them.
 */
export function placeParts({ postcode, uprn, flat, number, building, street, town }: PlaceFeatures): PlaceFeatures {
  const parts = { postcode, uprn, flat, number, building, street, town };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/**
 * Canonical text of an address content, to be turned into a keyed hash: two have the same text exactly when their `placeParts` are equal. Never stored or
 * logged in clear.
 */
export function placeIdentity({ postcode, uprn, flat, number, building, street, town }: PlaceFeatures): string {
  return JSON.stringify([postcode, uprn, flat, number, building, street, town].map((part) => part ?? null));
}
