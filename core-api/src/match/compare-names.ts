import { givenRoots } from '../normalise/given-roots.ts';
import { honouredFirstNames } from '../normalise/name-words.ts';
import type { NameFeatures } from '../normalise/person-features.ts';
import { compareFamilies, sharedWords } from './compare-families.ts';
import { compareForenames, isNear } from './compare-words.ts';
import type { PairLevels } from './levels.ts';
import { Family, Given, Middle } from './levels.ts';
import type { NameFrequency } from './name-frequency.ts';

type NameLevels = Pick<PairLevels, 'given' | 'middle' | 'family' | 'givenPer10k' | 'familyPer10k'>;

const nothing: NameLevels = { given: Given.unknown, middle: Middle.unknown, family: Family.unknown, givenPer10k: 0, familyPer10k: 0 };

/** The pair of names that agrees best: a former name or an alias is as good as the usual one. Symmetric. */
export function compareNames(a: readonly NameFeatures[], b: readonly NameFeatures[], names: NameFrequency): NameLevels {
  const pairs = a.flatMap((one) => b.map((other) => compareName(one, other, names)));
  return pairs.reduce((best, pair) => (closeness(pair) > closeness(best) ? pair : best), pairs[0] ?? nothing);
}

/** Orders name levels for picking the best pair: by the levels, one after the other, then the rarer agreement. No two different pairs tie. */
function closeness({ given, middle, family, givenPer10k, familyPer10k }: NameLevels): number {
  return (given + family) * 1e6 + middle * 1e5 + given * 1e4 - givenPer10k * 10 - familyPer10k / 100;
}

function compareName(a: NameFeatures, b: NameFeatures, names: NameFrequency): NameLevels {
  const family = compareFamilies(a, b, names);
  if (a.birthOrder !== undefined && b.birthOrder !== undefined && a.birthOrder !== b.birthOrder) return { ...nothing, given: Given.differ, family };
  const given = givenOfOrder(compareGiven(a, b, names), a, b);
  if (given < Given.near && family < Family.similar && isCrossed(a, b)) {
    return { ...nothing, given: Given.swapped, family: Family.swapped, familyPer10k: Math.max(...[...a.family, ...b.family].map(names.familyPer10k)) };
  }
  // One word on a side is one agreement, whichever field it stood in.
  const isSingle = Math.min(a.given.length + a.family.length, b.given.length + b.family.length) === 1;
  const [[first = ''], [other = '']] = [telling(a.given, b.given), telling(b.given, a.given)];
  return {
    given,
    middle: compareMiddle(a, b, given, names),
    family: isSingle && given > Given.unknown ? Family.unknown : family,
    givenPer10k: given === Given.exact ? Math.max(names.givenPer10k(first), names.givenPer10k(other)) : 0,
    familyPer10k: family === Family.exact || family === Family.swapped ? rarestFamilyPer10k(a, b, names) : 0,
  };
}

/** Whether the family name of each stands among the forenames of the other, slips allowed: Zhang Wei beside Wei Zhang, Wei Ming Chan beside Chan Wei Ming. */
function isCrossed(a: NameFeatures, b: NameFeatures): boolean {
  return standsIn(a.family, b.given) && standsIn(b.family, a.given);
}

function standsIn(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word.length > 1 && others.some((other) => isOneWord(word, other)));
}

/**
 * Whether a family word of one may be a forename of the other. Where it may not, what {@link compareNames} says of forenames it says whatever the family names are, and
 * the other way round, as long as both names have both.
 */
export function mayCross(a: NameFeatures, b: NameFeatures): boolean {
  return a.family.some((word) => b.given.some((other) => isOneWord(word, other))) || b.family.some((word) => a.given.some((other) => isOneWord(word, other)));
}

function isOneWord(word: string, other: string): boolean {
  if (word === other || (other.length === 1 && word.startsWith(other)) || isNear(word, other)) return true;
  return givenRoots(word).includes(other) || givenRoots(other).includes(word);
}

/** Where the family name of one is the first name of the other, as in Thomas Ella beside Ella Price, the forenames were never compared: they differ, but not for certain. */
function givenOfOrder(given: Given, a: NameFeatures, b: NameFeatures): Given {
  if (given > Given.lookalike) return given;
  const isFirstOf = ([first = '', ...rest]: readonly string[], forename: string | undefined): boolean => rest.length === 0 && first.length > 1 && first === forename;
  return isFirstOf(a.family, b.given[0]) !== isFirstOf(b.family, a.given[0]) ? Given.garbled : given;
}

/** Forenames from the telling one on: Mohammed Ali beside Mohammed Umar, or beside Ali, is told by Ali. */
function telling(given: readonly string[], other: readonly string[]): readonly string[] {
  return isHonoured(given) && (isHonoured(other) || other[0] === given[1]) ? given.slice(1) : given;
}

function isHonoured(given: readonly string[]): boolean {
  return given.length > 1 && givenRoots(given[0] ?? '').some((root) => honouredFirstNames.has(root));
}

function compareGiven(a: NameFeatures, b: NameFeatures, names: NameFrequency): Given {
  const [first, ...restA] = telling(a.given, b.given);
  const [other, ...restB] = telling(b.given, a.given);
  if (first === undefined || other === undefined) {
    const lone = first ?? other;
    const across = first === undefined ? a.family : b.family;
    return lone !== undefined && lone.length > 1 && across.includes(lone) ? Given.swapped : Given.unknown;
  }
  if (first + (restA[0] ?? '') === other || first === other + (restB[0] ?? '')) return Given.exact;
  const level = compareForenames(first, other, names);
  if (level >= Given.initial || first.length === 1 || other.length === 1) return level;
  const among = (word: string, rest: readonly string[]): boolean => rest.some((one) => one.length > 1 && compareForenames(word, one, names) >= Given.near);
  return among(first, restB) || among(other, restA) ? Given.middle : level;
}

function compareMiddle(a: NameFeatures, b: NameFeatures, given: Given, names: NameFrequency): Middle {
  if (given === Given.middle || given === Given.swapped) return Middle.unknown;
  const [restA, restB] = [telling(a.given, b.given).slice(1), telling(b.given, a.given).slice(1)];
  const levels = restA.flatMap((one) => restB.map((other) => compareForenames(one, other, names)));
  if (levels.length === 0) return Middle.unknown;
  const best = Math.max(...levels);
  if (best >= Given.nickname) return Middle.exact;
  if (best === Given.near) return Middle.near;
  if (best === Given.initial) return Middle.initial;
  return best <= Given.garbled ? Middle.differ : Middle.unknown;
}

/** Of a name of several words, the rarest tells most. */
function rarestFamilyPer10k(a: NameFeatures, b: NameFeatures, names: NameFrequency): number {
  const shared = sharedWords(a, b);
  const words = shared.length > 0 ? shared : [a.family.length === 0 ? b.family.join('') : a.family.join('')];
  return Math.min(...words.map(names.familyPer10k));
}
