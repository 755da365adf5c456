import { communityNames, particles, patronymics } from '../normalise/name-words.ts';
import type { NameFeatures } from '../normalise/person-features.ts';
import { isAlike, isNear, isSameScript } from './compare-words.ts';
import { Family } from './levels.ts';
import type { NameFrequency } from './name-frequency.ts';

/**
 * How two family names compare: words in any order, a double name by what it shares, Singh and Kaur as the names of a people and of no family.
 * Symmetric.
 */
export function compareFamilies(a: NameFeatures, b: NameFeatures, names: NameFrequency): Family {
  if (a.family.length === 0 || b.family.length === 0) {
    const [words, across] = a.family.length === 0 ? [b.family, a.given] : [a.family, b.given];
    return words.length > 0 && words.every((word) => across.includes(word)) ? Family.swapped : Family.unknown;
  }
  const [joinedA, joinedB] = [joined(a.family), joined(b.family)];
  if (joinedA === joinedB || a.family.join('') === b.family.join('')) return Family.exact;
  if (isPeopleOnly(a, b) || isPeopleOnly(b, a)) return Family.unknown;
  if (sharedWords(a, b).some((word) => !communityNames.has(word))) return Family.part;
  if (!isSameScript(joinedA, joinedB)) return Family.unknown;
  if (isParticleApart(joinedA, joinedB)) return Family.near;
  if (isPatronymic(joinedA, joinedB) || isPatronymic(joinedB, joinedA)) return Family.part;
  const areBothEstablished = names.isEstablishedFamily(joinedA) && names.isEstablishedFamily(joinedB);
  if (isNear(joinedA, joinedB)) return areBothEstablished ? Family.similar : Family.near;
  if (sharesNearWord(a, b, names)) return Family.part;
  return isAlike(joinedA, joinedB) && !areBothEstablished ? Family.similar : Family.differ;
}

/** The words in one order; most names have one. */
function joined(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : words.toSorted().join('');
}

/** Words of the family name that both have. */
export function sharedWords(a: NameFeatures, b: NameFeatures): string[] {
  return a.family.filter((word) => word.length > 1 && b.family.includes(word));
}

/** Whether the one is known by Singh or Kaur alone, and the other by a family. */
function isPeopleOnly(a: NameFeatures, b: NameFeatures): boolean {
  return a.family.every((word) => communityNames.has(word)) && b.family.some((word) => !communityNames.has(word));
}

function sharesNearWord(a: NameFeatures, b: NameFeatures, names: NameFrequency): boolean {
  if (a.family.length + b.family.length < 3) return false;
  return a.family.some((one) => b.family.some((other) => isNear(one, other) && !(names.isEstablishedFamily(one) && names.isEstablishedFamily(other))));
}

/** `de souza` written as one word beside `souza`. */
function isParticleApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && particles.has(long.slice(0, long.length - short.length));
}

/** `ap Rhys` beside Price. */
function isPatronymic(grown: string, father: string): boolean {
  return patronymics.get(grown) === father;
}
