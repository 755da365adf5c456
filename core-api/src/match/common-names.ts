import type { NameFeatures } from '../normalise/person-features.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';

/** Words that are more common among some contents than in the country, each with the contents in 10,000 that bear it. Plain data: it travels between threads. */
export type CommonNames = { readonly given: ReadonlyMap<string, number>; readonly family: ReadonlyMap<string, number> };

/** What stands in this many contents as their names. */
export type CountedNames = { readonly names: readonly NameFeatures[]; readonly contents: number };

/** A set of fewer contents than the sample behind the shipped table says no more of how common a name is than one of this size (judgement). */
const leastContents = 10_000;

/** So many contents may be one person's own: they do not make the name a common one (judgement). */
const ownContents = 2;

/**
 * Counts the words of names. A pure function of the set of contents; how they are gathered into entries says nothing. `contentsInAll`: how many contents there are,
 * where forenames and family names of one content come in entries of their own.
 */
export function commonNames(counted: Iterable<CountedNames>, contentsInAll?: number): CommonNames {
  const [given, family] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  for (const { names, contents } of counted) {
    all += contents;
    count(given, names.flatMap((name) => name.given), contents);
    count(family, names.flatMap((name) => name.family), contents);
  }
  const people = Math.max(contentsInAll ?? all, leastContents);
  return { given: above(given, people, shippedNames.givenPer10k), family: above(family, people, shippedNames.familyPer10k) };
}

function count(counts: Map<string, number>, words: readonly string[], contents: number): void {
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + contents);
}

function above(counts: ReadonlyMap<string, number>, people: number, shippedPer10k: NameFrequency['givenPer10k']): Map<string, number> {
  const shares = [...counts].map(([word, contents]) => [word, (Math.max(0, contents - ownContents) * 10_000) / people] as const);
  return new Map(shares.filter(([word, per10k]) => per10k > shippedPer10k(word)));
}
