import { compareNames, mayCross } from '../match/compare-names.ts';
import type { PairLevels } from '../match/levels.ts';
import { Given } from '../match/levels.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { NameFeatures } from '../normalise/person-features.ts';
import type { CodedContents } from './coded-contents.ts';
import type { Compared } from './level-memo.ts';
import { levelMemo } from './level-memo.ts';

type NameLevels = Pick<PairLevels, 'given' | 'middle' | 'family' | 'givenPer10k' | 'familyPer10k'>;

/** Pairs remembered, as powers of two, at most: forenames meet in millions of pairs, family names mostly themselves. About 30 MB in all. */
const most = { givens: 19, families: 18, wholes: 18 };
/** Bits of a packed middle, and of a packed family. */
const bits = 4;
/** Numbers of parts are below this. */
const parts = 2 ** 26;
/** What stands in for the part that is not asked for; it agrees with itself. */
const word = ['x'];

/** What `compareNames` says of the names of two contents, part by part; each writes into `levels`. */
export type NameScorer = {
  /** Of two plain names: given and middle. False, and nothing written, where one of them is not plain: then the whole is to be compared. */
  forenames(a: number, b: number, levels: NameLevels): boolean;
  /** Of two plain names: family. */
  families(a: number, b: number, levels: NameLevels): void;
  /** Of two plain names whose forenames and families have been compared: whether the one may be the other, so that the whole is to be compared. */
  mayCross(a: number, b: number, levels: NameLevels): boolean;
  whole(a: number, b: number, levels: NameLevels): void;
};

/**
 * Forenames and family names are asked apart, each once for every pair of different ones: `compareNames` says of forenames what they are by themselves, and of family
 * names. Only where forenames do not agree and one may be the other's family name, it is asked of the whole.
 */
export function nameScorer({ givens, families, namesOf }: CodedContents, frequency: NameFrequency, room: (most: number) => number): NameScorer {
  const [ofGivens, ofFamilies, ofWholes] = [levelMemo(room(most.givens), 1), levelMemo(room(most.families), 1), levelMemo(room(most.wholes), 2)];
  const compare = (a: readonly NameFeatures[], b: readonly NameFeatures[]): Required<Compared> => {
    const { given, middle, family, givenPer10k, familyPer10k } = compareNames(a, b, frequency);
    return { level: (((given << bits) | middle) << bits) | family, first: givenPer10k, second: familyPer10k };
  };
  const givenOnly = (content: number): NameFeatures[] => namesOf(content).map(({ given }) => ({ given, family: word }));
  const familyOnly = (content: number): NameFeatures[] => namesOf(content).map(({ family }) => ({ given: word, family }));
  return {
    forenames(a, b, levels) {
      if (families(a) < 0 || families(b) < 0) return false;
      const place = ofGivens.place(givens(a), givens(b), () => compare(givenOnly(a), givenOnly(b)));
      unpackGiven(ofGivens.levels[place] ?? 0, levels);
      levels.givenPer10k = ofGivens.first[place] ?? 0;
      return true;
    },
    families(a, b, levels) {
      const place = ofFamilies.place(families(a), families(b), () => {
        const { level, second } = compare(familyOnly(a), familyOnly(b));
        return { level, first: second };
      });
      unpackFamily(ofFamilies.levels[place] ?? 0, levels);
      levels.familyPer10k = ofFamilies.first[place] ?? 0;
    },
    mayCross(a, b, { given }) {
      const [one, other] = given < Given.near ? [namesOf(a)[0], namesOf(b)[0]] : [];
      return one !== undefined && other !== undefined && mayCross(one, other);
    },
    whole(a, b, levels) {
      const place = ofWholes.place(givens(a) * parts + families(a) + 1, givens(b) * parts + families(b) + 1, () => compare(namesOf(a), namesOf(b)));
      unpackGiven(ofWholes.levels[place] ?? 0, levels);
      unpackFamily(ofWholes.levels[place] ?? 0, levels);
      levels.givenPer10k = ofWholes.first[place] ?? 0;
      levels.familyPer10k = ofWholes.second[place] ?? 0;
    },
  };
}

function unpackGiven(packed: number, levels: NameLevels): void {
  levels.given = (packed >> (2 * bits)) as NameLevels['given'];
  levels.middle = ((packed >> bits) & (2 ** bits - 1)) as NameLevels['middle'];
}

function unpackFamily(packed: number, levels: NameLevels): void {
  levels.family = (packed & (2 ** bits - 1)) as NameLevels['family'];
}
