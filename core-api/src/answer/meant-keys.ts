import { misspeltNames } from '../dictionary/misspelt-names.ts';
import { personKeys } from '../match/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';

/** Keys by which a question is looked for as it may have been meant. Judgement: six words for each of two, alone and in pairs with the other. */
const mostKeys = 120;

/**
 * The keys of what a question may have been meant to say, beside its own: of either sex where it names none (an initial, a birth date and a misspelt family name find nobody otherwise), and with known
 * words one slip away in place of its words. How well anybody fits is judged by the question as it was asked.
 */
export function meantKeys(question: PersonFeatures, near: (word: string) => readonly string[]): string[] {
  const ofEitherSex = question.sex === undefined ? (['female', 'male'] as const).map((sex): PersonFeatures => ({ ...question, sex })) : [];
  const own = new Set(personKeys(question));
  const keys = new Set([...ofEitherSex, ...misspeltNames(question, near)].flatMap(personKeys).filter((key) => !own.has(key)));
  return [...keys].slice(0, mostKeys);
}
