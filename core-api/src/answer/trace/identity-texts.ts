import { placeKeys } from '../../match/places/place-keys.ts';
import type { PersonFeatures } from '../../normalise/person-features.ts';
import type { PlaceFeatures } from '../../normalise/place-features.ts';

/** Of one name at most so many words: more are a slip of a source. */
const mostWords = 4;

/**
 * By what a leaf is found again that was about a person, whatever ids they had then: each NHS number; each family word and each first forename with the whole birth date. Exact words, as normalised: who reads an audit wants
 * this person, and one wrong word is let through, since the other is there. Clear text, to be hashed with a key before it is stored.
 */
export function identityTexts({ names, birth, nhsNumbers }: Pick<PersonFeatures, 'names' | 'birth' | 'nhsNumbers'>): string[] {
  const texts = nhsNumbers.map((number) => `nhs|${number}`);
  const date = birth?.date.length === 10 ? birth.date : undefined;
  if (date === undefined) return texts;
  const words = names.flatMap(({ given, family }) => [...family.slice(0, mostWords).map((word) => `family|${word}|${date}`), ...given.slice(0, 1).map((word) => `given|${word}|${date}`)]);
  return [...new Set([...texts, ...words])];
}

/** A name with a postcode, for questions without a whole birth date. */
export function nameAtTexts({ names, places }: Pick<PersonFeatures, 'names' | 'places'>): string[] {
  const codes = places.flatMap(({ postcode }) => postcode ?? []);
  return names.flatMap(({ family }) => family.slice(0, mostWords).flatMap((word) => codes.map((code) => `family-at|${word}|${code}`)));
}

/** By what a question about an address is found: its UPRN, its house or building within its postcode. */
export function addressTexts(features: PlaceFeatures): string[] {
  return placeKeys(features).filter((key) => /^(uprn|house|building)\|/.test(key)).map((key) => `address|${key}`);
}
