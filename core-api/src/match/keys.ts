import { givenRoots } from '../normalise/given-roots.ts';
import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { outwardCode } from '../normalise/postcode.ts';
import { soundCode } from '../normalise/sound-code.ts';
import { shippedNames } from './name-frequency.ts';

/**
 * The kinds of block key, in order of worth: what stands before the first `|` of a key, for counting which kind finds what. `word` is a given or a
 * family name, `pair` both in alphabetical order, `initials` their first letters with a district, `initial` that of the given name, `birth` a whole birth date with the
 * smaller of day and month first. None for what a wider kind finds as surely (a pair within a sector, a birth date within a postcode).
 */
export const keyTypes = [
  'nhs', 'id', 'birth+word', 'pair+year', 'birth+initial', 'postcode+year', 'postcode+month-day', 'district+birth', 'street+year', 'postcode+word', 'street+word', 'street+initial', 'uprn+word', 'pair+district', 'initials+year', 'initials+month-day', 'pair+month-day', 'pair',
] as const;

type KeyType = (typeof keyTypes)[number];

/** Keys one content may have; a person of many names and addresses would otherwise crowd the index. Ordinary content has 9 to 17. */
const most = 24;

/**
 * A pair of names that so many in a million or more bear is too common to be a key by itself (judgement: some sixty people of a nation). Its blocks grow with the store: at 2 a content would meet 40
 * others by it alone among 10 million records, at 1 some 27; the links were the same down to 0.2, but a question with a name and an old postcode finds one in 200 fewer then.
 */
const commonInMillion = 1;

type Words = { givens: string[]; families: string[]; pairs: string[]; initial: string | undefined; initials: string | undefined; isCommon: boolean };
type Birth = { year: string | undefined; monthDay: string | undefined };

/**
 * Block keys: two contents that may be one person share at least one. Clear compound text, to be hashed with a key before it is stored; the same
 * function serves ingest and search. Name words stand as what the fuller form sounds like, so that spelling and short forms cost nothing; each
 * word stands alone or in sorted pairs, so that swapped names cost nothing; day and month stand sorted, so that swapping them costs nothing. Each
 * forename-free or surname-free key lets one wrong name through, `district+birth` and the initials both. A pair of common names is a key only with a district:
 * how common is read from the frozen table, never from the data, so that the keys of a content are always the same. In order of worth, since the
 * list is cut at 24.
 */
export function personKeys(features: PersonFeatures): string[] {
  const keys = new Set<string>([...features.nhsNumbers.map((number) => key('nhs', number)), ...features.identifiers.map((id) => key('id', id))]);
  const birth = birthOf(features);
  const names = features.names.map(wordsOf);
  const add = (made: readonly string[]): void => made.forEach((one) => keys.add(one));
  for (const name of names) add(nameAndBirth(name, birth, features.sex));
  for (const place of features.places) add(placeAndBirth(place, birth));
  for (const place of features.places) for (const name of names) add(nameAndPlace(name, place));
  for (const place of features.places) for (const name of names) add(initialsAndBirth(name, place, birth));
  for (const { pairs, isCommon } of names) {
    if (birth.monthDay !== undefined) add(pairs.map((pair) => key('pair+month-day', pair, birth.monthDay)));
    // Not of content without a place: a restricted person, whose location is left out, is not found by the name alone.
    if (!isCommon && features.places.length > 0) add(pairs.map((pair) => key('pair', pair)));
  }
  return [...keys].slice(0, most);
}

function key(type: KeyType, ...parts: readonly (string | undefined)[]): string {
  return [type, ...parts].join('|');
}

function nameAndBirth({ givens, families, pairs, initial }: Words, { year, monthDay }: Birth, sex: PersonFeatures['sex']): string[] {
  if (year === undefined) return [];
  const ofYear = pairs.map((pair) => key('pair+year', pair, year));
  if (monthDay === undefined) return ofYear;
  const words = [...families, ...givens].map((word) => key('birth+word', year, monthDay, word));
  return [...words, ...ofYear, ...(initial === undefined || sex === undefined ? [] : [key('birth+initial', year, monthDay, sex, initial)])];
}

function placeAndBirth({ postcode, number, street }: PlaceFeatures, { year, monthDay }: Birth): string[] {
  const ofStreet = year === undefined || number === undefined || street === undefined ? [] : [key('street+year', number, street, year)];
  if (postcode === undefined) return ofStreet;
  return [
    ...(year === undefined ? [] : [key('postcode+year', postcode, year)]),
    ...(monthDay === undefined ? [] : [key('postcode+month-day', postcode, monthDay)]),
    ...(year === undefined || monthDay === undefined ? [] : [key('district+birth', outwardCode(postcode), year, monthDay)]),
    ...ofStreet,
  ];
}

function nameAndPlace({ givens, families, pairs, initial, isCommon }: Words, { postcode, uprn, number, street }: PlaceFeatures): string[] {
  const words = [...families, ...givens.slice(0, 1)];
  return [
    ...(postcode === undefined ? [] : words.map((word) => key('postcode+word', postcode, word))),
    ...(number === undefined || street === undefined ? [] : words.map((word) => key('street+word', number, street, word))),
    ...(number === undefined || street === undefined || initial === undefined ? [] : [key('street+initial', number, street, initial)]),
    ...(uprn === undefined ? [] : words.map((word) => key('uprn+word', uprn, word))),
    ...(postcode === undefined || !isCommon ? [] : pairs.map((pair) => key('pair+district', outwardCode(postcode), pair))),
  ];
}

function initialsAndBirth({ initials }: Words, { postcode }: PlaceFeatures, { year, monthDay }: Birth): string[] {
  if (initials === undefined || postcode === undefined) return [];
  const district = outwardCode(postcode);
  return [...(year === undefined ? [] : [key('initials+year', district, initials, year)]), ...(monthDay === undefined ? [] : [key('initials+month-day', district, initials, monthDay)])];
}

/** Day and month in order of size; what is not known (`X`) is left out. */
function birthOf({ birth, expected }: PersonFeatures): Birth {
  const [year, month, day] = (birth?.date ?? expected ?? '').split('-').map((part) => (/^\d+$/.test(part) ? part : undefined));
  return { year, monthDay: month === undefined || day === undefined ? undefined : [month, day].toSorted().join('-') };
}

/** What the first forename's fuller form, the second forename and the family words sound like. An initial sounds like nothing. */
function wordsOf({ given, family }: NameFeatures): Words {
  const forenames = given.filter((word) => !/^[a-z]$/.test(word)).slice(0, 2);
  const givens = [...new Set(forenames.map((word, at) => soundCode(at === 0 ? (givenRoots(word)[0] ?? word) : word)))];
  const families = [...new Set(family.slice(0, 2).map((word) => soundCode(givenRoots(word)[0] ?? word)))];
  const pairs = [...new Set(givens.slice(0, 1).flatMap((one) => families.map((other) => [one, other].toSorted().join('+'))))];
  const [initial] = given[0] ?? [];
  const letters = [initial, family[0]?.[0]].filter((letter) => letter !== undefined);
  return { givens, families, pairs, initial, initials: letters.length < 2 ? undefined : letters.toSorted().join(''), isCommon: inMillion(forenames[0], family) >= commonInMillion };
}

function inMillion(given: string | undefined, family: readonly string[]): number {
  if (given === undefined || family.length === 0) return 0;
  return (shippedNames.givenPer10k(givenRoots(given)[0] ?? given) * Math.min(...family.map(shippedNames.familyPer10k))) / 100;
}
