import type { Culture } from '../../names/culture.ts';
import { culturePools } from '../names/culture-pools.ts';
import type { Fashion } from '../names/culture-pools.ts';
import type { Stream } from '../stream.ts';
import { parseTable } from '../tables/parse-table.ts';
import { shortNames } from '../tables/short-names.ts';

export type Name = { given: string; middle: string; family: string };
export type NameWish = { culture: Culture; female: boolean; bornYear: number; father?: Name | undefined; mother?: Name | undefined };

const middleShare: Partial<Record<Culture, number>> = { welsh: 0.72, english: 0.78, irish: 0.6, polish: 0.3, romanian: 0.3, nigerian: 0.6, ghanaian: 0.5, indian: 0.3 };
const women = ['Begum', 'Bibi', 'Khatun', 'Akhtar', 'Parveen', 'Kauser'];
export const shorts = parseTable(shortNames);

function fashionOf(bornYear: number): Fashion {
  if (bornYear < 1955) return 'old';
  return bornYear < 1984 ? 'middle' : 'young';
}

export function givenName(stream: Stream, { culture, female, bornYear }: NameWish): string {
  return culturePools[culture].given[fashionOf(bornYear)][female ? 0 : 1](stream);
}

/** A family name of the tradition, in the man's form; two in a hundred of the English and Welsh have a double one. */
export function familyName(stream: Stream, culture: Culture): string {
  const family = culturePools[culture].family(stream);
  if ((culture !== 'english' && culture !== 'welsh') || !stream.chance(0.02)) return family;
  const other = culturePools[culture].family(stream);
  if (other === family) return family;
  return stream.chance(0.75) ? `${family}-${other}` : `${family} ${other}`;
}

/** A name by the rules of the tradition: who passes on which part, what women carry, what stands in the middle. */
export function nameResident(stream: Stream, wish: NameWish): Name {
  const { culture, female, father, mother } = wish;
  const given = givenName(stream, wish);
  const family = father?.family ?? mother?.family ?? familyName(stream, culture);
  switch (culture) {
    case 'somali':
      // Own name, father's, grandfather's: a child never shares the whole chain with the father.
      return { given, middle: father?.given ?? givenName(stream, { ...wish, female: false }), family: father?.middle ?? familyName(stream, culture) };
    case 'punjabi':
      return sikhName(given, family, female);
    case 'pakistani':
    case 'bangladeshi':
      if (female && stream.chance(0.4)) return { given, middle: '', family: stream.pick(women) };
      if (!female && stream.chance(0.35)) return { given: stream.chance(0.8) ? 'Mohammed' : 'Muhammad', middle: given.startsWith('M') && given.endsWith('mmed') ? 'Ali' : given, family };
      return { given, middle: '', family };
    case 'tamil':
      return stream.chance(0.25) ? { given, middle: '', family: '' } : { given, middle: '', family: father?.given ?? family };
    case 'polish':
      return withMiddle(stream, wish, given, female ? womansForm(family) : family);
    case 'vietnamese':
      return { given, middle: female ? 'Thị' : 'Văn', family };
    case 'arabic':
      return { given, middle: stream.chance(0.4) ? (father?.given ?? givenName(stream, { ...wish, female: false })) : '', family };
    case 'welsh':
    case 'english':
    case 'irish':
    case 'romanian':
    case 'nigerian':
    case 'ghanaian':
    case 'indian':
    case 'chinese':
      return withMiddle(stream, wish, given, family);
  }
}

function sikhName(given: string, family: string, female: boolean): Name {
  const title = female ? 'Kaur' : 'Singh';
  return family === 'Singh' || family === 'Kaur' ? { given, middle: '', family: title } : { given, middle: title, family };
}

/** Kowalska of Kowalski; the household's own form stays the man's. */
export function womansForm(family: string): string {
  return family.endsWith('ski') || family.endsWith('cki') || family.endsWith('dzki') ? `${family.slice(0, -1)}a` : family;
}

export function mansForm(family: string): string {
  return family.endsWith('ska') || family.endsWith('cka') || family.endsWith('dzka') ? `${family.slice(0, -1)}i` : family;
}

function withMiddle(stream: Stream, wish: NameWish, given: string, family: string): Name {
  if (!stream.chance(middleShare[wish.culture] ?? 0)) return { given, middle: '', family };
  const middle = givenName(stream, wish);
  return { given, middle: middle === given ? '' : middle, family };
}

/** What people call somebody: a short form for one in five who have one, the middle name for one in eighty. */
export function knownAs(stream: Stream, { given, middle }: Name): string {
  if (middle.length > 2 && stream.chance(given === 'Mohammed' || given === 'Muhammad' ? 0.5 : 0.013)) return middle;
  const short = shorts.get(given);
  return short !== undefined && stream.chance(0.2) ? stream.pick(short) : given;
}
