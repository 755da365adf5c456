import { compareNames } from '../match/compare-names.ts';
import type { PairLevels } from '../match/levels.ts';
import { Family, Given } from '../match/levels.ts';
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

/**
 * What `compareNames` says of the names of two contents, written into `levels`. Of two plain names forenames and family names are asked apart, each once for every pair
 * of different ones: beside a family name that agrees, `compareNames` says of forenames what they are by themselves, and the other way round. Where neither agrees it
 * looks across, from forenames to family names, and is asked of the whole.
 */
export function nameScorer({ givens, families, namesOf }: CodedContents, frequency: NameFrequency, room: (most: number) => number): (a: number, b: number, levels: NameLevels) => void {
  const [ofGivens, ofFamilies, ofWholes] = [levelMemo(room(most.givens), 1), levelMemo(room(most.families), 1), levelMemo(room(most.wholes), 2)];
  const compare = (a: readonly NameFeatures[], b: readonly NameFeatures[]): Required<Compared> => {
    const { given, middle, family, givenPer10k, familyPer10k } = compareNames(a, b, frequency);
    return { level: (((given << bits) | middle) << bits) | family, first: givenPer10k, second: familyPer10k };
  };
  const givenOnly = (content: number): NameFeatures[] => namesOf(content).map(({ given }) => ({ given, family: word }));
  const familyOnly = (content: number): NameFeatures[] => namesOf(content).map(({ family }) => ({ given: word, family }));
  const whole = (a: number, b: number, levels: NameLevels): void => {
    const place = ofWholes.place(givens(a) * parts + families(a) + 1, givens(b) * parts + families(b) + 1, () => compare(namesOf(a), namesOf(b)));
    unpack(ofWholes.levels[place] ?? 0, levels);
    levels.givenPer10k = ofWholes.first[place] ?? 0;
    levels.familyPer10k = ofWholes.second[place] ?? 0;
  };
  return (a, b, levels) => {
    const [familyA, familyB] = [families(a), families(b)];
    if (familyA < 0 || familyB < 0) {
      whole(a, b, levels);
      return;
    }
    const given = ofGivens.place(givens(a), givens(b), () => compare(givenOnly(a), givenOnly(b)));
    const family = ofFamilies.place(familyA, familyB, () => {
      const { level, second } = compare(familyOnly(a), familyOnly(b));
      return { level, first: second };
    });
    unpack(((ofGivens.levels[given] ?? 0) & ~(2 ** bits - 1)) | ((ofFamilies.levels[family] ?? 0) & (2 ** bits - 1)), levels);
    levels.givenPer10k = ofGivens.first[given] ?? 0;
    levels.familyPer10k = ofFamilies.first[family] ?? 0;
    if (levels.given < Given.near && levels.family < Family.similar) whole(a, b, levels);
  };
}

function unpack(packed: number, levels: NameLevels): void {
  levels.given = (packed >> (2 * bits)) as NameLevels['given'];
  levels.middle = ((packed >> bits) & (2 ** bits - 1)) as NameLevels['middle'];
  levels.family = (packed & (2 ** bits - 1)) as NameLevels['family'];
}
