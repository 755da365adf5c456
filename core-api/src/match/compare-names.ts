import { particles, honouredFirstNames } from '../normalise/name-words.ts';
import { givenRoots } from '../normalise/given-roots.ts';
import type { NameFeatures } from '../normalise/person-features.ts';
import { compareForenames, isAlike, isNear, isSameScript } from './compare-words.ts';
import type { PairLevels } from './levels.ts';
import { Family, Given, Middle } from './levels.ts';
import { shippedNames } from './name-frequency.ts';

type NameLevels = Pick<PairLevels, 'given' | 'middle' | 'family' | 'givenPer10k' | 'familyPer10k'>;

const nothing: NameLevels = { given: Given.unknown, middle: Middle.unknown, family: Family.unknown, givenPer10k: 0, familyPer10k: 0 };

/** The pair of names that agrees best: a former name or an alias is as good as the usual one. Symmetric. */
export function compareNames(a: readonly NameFeatures[], b: readonly NameFeatures[]): NameLevels {
  const pairs = a.flatMap((one) => b.map((other) => compareName(one, other)));
  return pairs.reduce((best, pair) => (closeness(pair) > closeness(best) ? pair : best), pairs[0] ?? nothing);
}

/** Orders name levels for picking the best pair: by the levels, one after the other, then the rarer agreement. No two different pairs tie. */
function closeness({ given, middle, family, givenPer10k, familyPer10k }: NameLevels): number {
  return (given + family) * 1e6 + middle * 1e5 + given * 1e4 - givenPer10k * 10 - familyPer10k / 100;
}

function compareName(a: NameFeatures, b: NameFeatures): NameLevels {
  const family = compareFamily(a, b);
  const given = compareGiven(a, b);
  const [firstA = '', firstB = ''] = [telling(a.given, b.given)[0], telling(b.given, a.given)[0]];
  const isCrossed = given < Given.initial && family < Family.part && a.family.includes(firstB) && b.family.includes(firstA);
  if (isCrossed) return { ...nothing, given: Given.swapped, family: Family.swapped, familyPer10k: Math.max(...a.family.map(shippedNames.familyPer10k), ...b.family.map(shippedNames.familyPer10k)) };
  // One word on a side is one agreement, whichever field it stood in.
  const isSingle = Math.min(a.given.length + a.family.length, b.given.length + b.family.length) === 1;
  return {
    given,
    middle: compareMiddle(a, b, given),
    family: isSingle && given > Given.unknown ? Family.unknown : family,
    givenPer10k: given === Given.exact ? shippedNames.givenPer10k(firstA) : 0,
    familyPer10k: family === Family.exact || family === Family.swapped ? rarestFamilyPer10k(a, b) : 0,
  };
}

/** Forenames from the telling one on: Mohammed Ali beside Mohammed Umar, or beside Ali, is told by Ali. */
function telling(given: readonly string[], other: readonly string[]): readonly string[] {
  const isHonoured = given.length > 1 && givenRoots(given[0] ?? '').some((root) => honouredFirstNames.has(root));
  const isOtherToo = other.length > 1 && givenRoots(other[0] ?? '').some((root) => honouredFirstNames.has(root));
  return isHonoured && (isOtherToo || other[0] === given[1]) ? given.slice(1) : given;
}

function compareGiven(a: NameFeatures, b: NameFeatures): Given {
  const [first, ...restA] = telling(a.given, b.given);
  const [other, ...restB] = telling(b.given, a.given);
  if (first === undefined || other === undefined) {
    const lone = first ?? other;
    const across = first === undefined ? a.family : b.family;
    return lone !== undefined && lone.length > 1 && across.includes(lone) ? Given.swapped : Given.unknown;
  }
  if (first + (restA[0] ?? '') === other || first === other + (restB[0] ?? '')) return Given.exact;
  const level = compareForenames(first, other);
  const isKnownByMiddle = level < Given.initial && [restB.includes(first), restA.includes(other)].some(Boolean) && first.length > 1 && other.length > 1;
  return isKnownByMiddle ? Given.middle : level;
}

function compareMiddle(a: NameFeatures, b: NameFeatures, given: Given): Middle {
  if (given === Given.middle || given === Given.swapped) return Middle.unknown;
  const [restA, restB] = [telling(a.given, b.given).slice(1), telling(b.given, a.given).slice(1)];
  const levels = restA.flatMap((one) => restB.map((other) => compareForenames(one, other)));
  if (levels.length === 0) return Middle.unknown;
  const best = Math.max(...levels);
  if (best >= Given.nickname) return Middle.exact;
  if (best === Given.near) return Middle.near;
  if (best === Given.initial) return Middle.initial;
  return best <= Given.lookalike ? Middle.differ : Middle.unknown;
}

function compareFamily(a: NameFeatures, b: NameFeatures): Family {
  if (a.family.length === 0 || b.family.length === 0) {
    const [words, across] = a.family.length === 0 ? [b.family, a.given] : [a.family, b.given];
    return words.length > 0 && words.every((word) => across.includes(word)) ? Family.swapped : Family.unknown;
  }
  const [joinedA, joinedB] = [a.family.toSorted().join(''), b.family.toSorted().join('')];
  if (joinedA === joinedB || a.family.join('') === b.family.join('')) return Family.exact;
  if (sharedWords(a, b).length > 0) return Family.part;
  if (!isSameScript(joinedA, joinedB)) return Family.unknown;
  if (isParticleApart(joinedA, joinedB)) return Family.near;
  const areBothEstablished = shippedNames.isEstablishedFamily(joinedA) && shippedNames.isEstablishedFamily(joinedB);
  if (isNear(joinedA, joinedB)) return areBothEstablished ? Family.similar : Family.near;
  return isAlike(joinedA, joinedB) && !areBothEstablished ? Family.similar : Family.differ;
}

function sharedWords(a: NameFeatures, b: NameFeatures): string[] {
  return a.family.filter((word) => word.length > 1 && b.family.includes(word));
}

/** Of a name of several words, the rarest tells most. */
function rarestFamilyPer10k(a: NameFeatures, b: NameFeatures): number {
  const shared = sharedWords(a, b);
  const words = shared.length > 0 ? shared : [a.family.length === 0 ? b.family.join('') : a.family.join('')];
  return Math.min(...words.map(shippedNames.familyPer10k));
}

/** `de souza` written as one word beside `souza`. */
function isParticleApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && particles.has(long.slice(0, long.length - short.length));
}
