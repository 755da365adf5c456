import type { PersonFeatures } from '../normalise/person-features.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';

/** A file of fewer contents than the sample behind the shipped table says no more of how common a name is than one of this size (judgement). */
const leastContents = 10_000;

/** So many contents may be one person's own: they do not make the name a common one (judgement). */
const ownContents = 2;

/**
 * The shipped frequencies, raised to those of the given contents where a name is more common among them: names that are rare in the country are common in one
 * community, and their bearers live near each other. For a file that is linked as a whole; a pair weighs by what else is in the file. A pure function of the set
 * of contents. What is an established name stays the shipped table's to say.
 */
export function observedNames(contents: readonly PersonFeatures[]): NameFrequency {
  const given = countOf(contents, ({ names }) => names.flatMap((name) => name.given));
  const family = countOf(contents, ({ names }) => names.flatMap((name) => name.family));
  const per10k = (counts: ReadonlyMap<string, number>, word: string): number =>
    (Math.max(0, (counts.get(word) ?? 0) - ownContents) * 10_000) / Math.max(contents.length, leastContents);
  return {
    ...shippedNames,
    givenPer10k: (word) => Math.max(shippedNames.givenPer10k(word), per10k(given, word)),
    familyPer10k: (word) => Math.max(shippedNames.familyPer10k(word), per10k(family, word)),
  };
}

/** In how many contents each word stands. */
function countOf(contents: readonly PersonFeatures[], wordsOf: (features: PersonFeatures) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of contents) for (const word of new Set(wordsOf(features))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
