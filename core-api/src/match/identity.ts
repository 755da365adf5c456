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

/** Absent and undefined members are one; so is the order of members. Built by hand: `JSON.stringify` with a replacer costs twice as much. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  for (const name of Object.keys(value).toSorted()) {
    const member: unknown = (value as Record<string, unknown>)[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}"${name}":${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
