import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';

/**
 * Canonical text of a person's content, to be turned into a keyed hash: two contents have the same text exactly when they are equal, whatever
 * the order of their fields. Never stored or logged in clear.
 */
export function personIdentity(features: PersonFeatures): string {
  return canonicalJson(features);
}

/**
 * Canonical text of an address: postcode, number, flat, building and street. Town and UPRN stay out where there is a street address, since one
 * source gives them and another does not. An address known by its UPRN alone is that UPRN.
 */
export function placeIdentity(features: PlaceFeatures): string {
  const { postcode, number, flat, building, street, uprn } = features;
  return number === undefined && building === undefined ? canonicalJson({ uprn }) : canonicalJson({ postcode, number, flat, building, street });
}

/**
 * Every text by which an address may be asked for: its own, and its UPRN's where it has one, since a question may name nothing else. Two ways of
 * writing one building stay two places; under the UPRN both are found.
 */
export function placeIdentities(features: PlaceFeatures): string[] {
  const { uprn } = features;
  return [...new Set([placeIdentity(features), ...(uprn === undefined ? [] : [placeIdentity({ uprn })])])];
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
