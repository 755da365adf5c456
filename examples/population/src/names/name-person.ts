import type { Rng } from '../random/rng.ts';
import type { Culture } from './culture.ts';
import { nameTables } from './name-tables.ts';

export type FullName = { given: string; middle?: string | undefined; family: string };
type Parent = { given: string; middle?: string | undefined; family: string };

/** What naming depends on: when somebody was born shifts fashion, parents decide the family name. */
export type NameWish = { culture: Culture; sex: 'female' | 'male'; bornYear: number; father?: Parent | undefined; mother?: Parent | undefined };

const middleShare: Partial<Record<Culture, number>> = { welsh: 0.72, english: 0.78, irish: 0.6, polish: 0.3, romanian: 0.3, nigerian: 0.6, ghanaian: 0.5, indian: 0.3 };

/** A name after the rules of the tradition; the same inputs and stream give the same name. */
export function namePerson(wish: NameWish, rng: Rng): FullName {
  const { culture, sex, father, mother } = wish;
  const given = givenName(wish, rng);
  const family = father?.family ?? mother?.family ?? nameTables[culture].family(rng);
  switch (culture) {
    case 'somali':
      // Own name, father's, grandfather's: a child never shares the whole chain with the father.
      return { given, middle: father?.given ?? nameTables.somali.male(rng), family: father?.middle ?? nameTables.somali.family(rng) };
    case 'punjabi': {
      const title = sex === 'female' ? 'Kaur' : 'Singh';
      return family === 'Singh' || family === 'Kaur' ? { given, family: title } : { given, middle: title, family };
    }
    case 'pakistani':
    case 'bangladeshi':
      // Many women carry Begum, Bibi or Khatun instead of a family name.
      if (sex === 'female' && rng.chance(0.4)) return { given, family: rng.pick(['Begum', 'Bibi', 'Khatun', 'Akhtar']) };
      if (sex === 'male' && rng.chance(0.35)) return { given: 'Mohammed', middle: given === 'Mohammed' ? 'Ali' : given, family };
      return { given, family };
    case 'tamil':
      return rng.chance(0.35) ? { given, family: '' } : { given, family };
    case 'polish':
      return withMiddle(wish, rng, given, sex === 'female' ? family.replace(/(s|c|dz)ki$/, '$1ka') : family.replace(/(s|c|dz)ka$/, '$1ki'));
    case 'vietnamese':
      return { given, middle: sex === 'female' ? 'Thị' : 'Văn', family };
    case 'arabic':
      return rng.chance(0.4) ? { given, middle: father?.given ?? nameTables.arabic.male(rng), family } : { given, family };
    case 'welsh':
    case 'english':
    case 'irish':
    case 'romanian':
    case 'nigerian':
    case 'ghanaian':
    case 'indian':
    case 'chinese':
      return withMiddle(wish, rng, given, family);
  }
}

/** A given name of the tradition and time. */
export function givenName({ culture, sex, bornYear }: NameWish, rng: Rng): string {
  const table = nameTables[culture];
  if (bornYear < 1975) return sex === 'female' ? table.olderFemale(rng) : table.olderMale(rng);
  return sex === 'female' ? table.female(rng) : table.male(rng);
}

function withMiddle(wish: NameWish, rng: Rng, given: string, family: string): FullName {
  if (!rng.chance(middleShare[wish.culture] ?? 0)) return { given, family };
  const middle = givenName(wish, rng);
  return middle === given ? { given, family } : { given, middle, family };
}
