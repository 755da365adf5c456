import { givenRoots } from '../normalise/given-roots.ts';
import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { postcodeSector } from '../normalise/postcode.ts';
import { soundCode } from '../normalise/sound-code.ts';

/** Keys one content may have; a person of many names and addresses would otherwise crowd the index. Ordinary content has 6 to 16. */
const most = 24;

/**
 * Block keys: two contents that may be one person share at least one. Clear compound text, to be hashed with a key before it is stored; the same
 * function serves ingest and search. Name words stand as what the fuller form sounds like, so that spelling and short forms cost nothing; each
 * word stands alone or in sorted pairs, so that swapped names cost nothing; day and month stand sorted, so that swapping them costs nothing. Each
 * forename-free or surname-free key lets one wrong name through. In order of worth, since the list is cut at 24.
 */
export function personKeys(features: PersonFeatures): string[] {
  const keys = new Set<string>([...features.nhsNumbers.map((number) => `nhs|${number}`), ...features.identifiers.map((id) => `id|${id}`)]);
  const dates = datesOf(features);
  const words = features.names.map(codesOf);
  for (const { givens, families } of words) {
    for (const { day, year } of dates) {
      for (const code of [...families, ...givens]) if (day !== undefined) keys.add(`birth+word|${day}|${code}`);
      for (const pair of pairs(givens, families)) keys.add(`pair+year|${pair}|${year}`);
    }
  }
  for (const place of features.places) {
    for (const { day } of dates) if (day !== undefined && place.postcode !== undefined) keys.add(`postcode+birth|${place.postcode}|${day}`);
    for (const name of words) for (const key of placeKeys(place, name.givens, name.families)) keys.add(key);
  }
  for (const { givens, families } of words) {
    for (const { monthDay } of dates) if (monthDay !== undefined) for (const pair of pairs(givens, families)) keys.add(`pair+month-day|${pair}|${monthDay}`);
  }
  return [...keys].slice(0, most);
}

/** `day` and `monthDay` with the smaller of day and month first. */
function datesOf({ birth, expected }: PersonFeatures): { year: string; day?: string; monthDay?: string }[] {
  const date = birth?.date ?? expected;
  if (date === undefined) return [];
  const [year = '', ...rest] = date.split('-');
  const monthDay = rest.toSorted().join('-');
  return rest.length < 2 ? [{ year }] : [{ year, monthDay, day: `${year}-${monthDay}` }];
}

/** What the first forename's fuller forms and the family words sound like. An initial sounds like nothing. */
function codesOf({ given, family }: NameFeatures): { givens: string[]; families: string[] } {
  const forenames = given.filter((word) => word.length > 1 || !/^[a-z]$/.test(word)).slice(0, 2);
  return {
    givens: [...new Set(forenames.flatMap((word, at) => (at === 0 ? givenRoots(word).slice(0, 1) : [word])).map(soundCode))],
    families: [...new Set(family.slice(0, 2).map((word) => soundCode(givenRoots(word)[0] ?? word)))],
  };
}

function pairs(givens: readonly string[], families: readonly string[]): string[] {
  return givens.flatMap((given) => families.map((family) => [given, family].toSorted().join('+')));
}

function placeKeys({ postcode, uprn, number, street }: PlaceFeatures, givens: readonly string[], families: readonly string[]): string[] {
  const words = [...families, ...givens];
  return [
    ...(postcode === undefined ? [] : words.map((word) => `postcode+word|${postcode}|${word}`)),
    ...(uprn === undefined ? [] : words.map((word) => `uprn+word|${uprn}|${word}`)),
    ...(number === undefined || street === undefined ? [] : pairs(givens, families).map((pair) => `street+pair|${number}|${street}|${pair}`)),
    ...(postcode === undefined ? [] : pairs(givens, families).map((pair) => `sector+pair|${postcodeSector(postcode)}|${pair}`)),
  ];
}
