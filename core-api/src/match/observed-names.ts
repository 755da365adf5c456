import type { CommonNames } from './common-names.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';

/**
 * The shipped frequencies, raised where a name is more common among some contents: names that are rare in the country are common in one community, and their
 * bearers live near each other. What is an established name stays the shipped table's to say.
 */
export function observedNames({ given, family }: CommonNames): NameFrequency {
  return {
    ...shippedNames,
    givenPer10k: (word) => given.get(word) ?? shippedNames.givenPer10k(word),
    familyPer10k: (word) => family.get(word) ?? shippedNames.familyPer10k(word),
  };
}
