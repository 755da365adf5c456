import type { PersonFeatures } from '../normalise/person-features.ts';

/** Shorter words have too many neighbours one letter away to say which was meant; initials are no words. */
const shortest = 3;

/** The words of a content's names that the dictionary of spellings knows: each once, given and family names alike, since sources swap them. */
export function nameTokens(features: PersonFeatures): string[] {
  return [...new Set(features.names.flatMap(({ given, family }) => [...given, ...family]))].filter((word) => word.length >= shortest);
}
