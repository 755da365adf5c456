import { givenRoots } from '../normalise/given-roots.ts';
import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';
import { soundCode } from '../normalise/sound-code.ts';

/** Words that a question's word may have been meant for, at most. Judgement: the right one is nearly always among the commonest few. */
const mostMeant = 6;

/**
 * The question as it may have been meant: for each of its words in turn, or for one given and one family word together, a known word one slip away in its place. Words
 * that sound the same share their block keys and add nothing. Each is to be looked for beside the question itself; how well anybody fits is still judged by the
 * question as it was asked.
 */
export function misspeltNames(question: PersonFeatures, near: (word: string) => readonly string[]): PersonFeatures[] {
  return question.names.flatMap((name) => {
    const givens = replaced(name.given, near);
    const families = replaced(name.family, near);
    const meant: NameFeatures[] = [
      ...families.map((family) => ({ given: name.given, family })),
      ...givens.map((given) => ({ given, family: name.family })),
      ...(givens.length > 0 && families.length > 0 ? givens.flatMap((given) => families.map((family) => ({ given, family }))) : []),
    ];
    return meant.map((one): PersonFeatures => ({ ...question, names: [one] }));
  });
}

/** The words with one of them exchanged for a known one that sounds different. */
function replaced(words: readonly string[], near: (word: string) => readonly string[]): string[][] {
  return words.flatMap((word, at) => {
    const bySound = new Map([[soundsOf(word), word]]);
    for (const meant of near(word)) if (!bySound.has(soundsOf(meant))) bySound.set(soundsOf(meant), meant);
    return [...bySound.values()].slice(1, 1 + mostMeant).map((meant) => words.toSpliced(at, 1, meant));
  });
}

/** What a word becomes in block keys. */
function soundsOf(word: string): string {
  return givenRoots(word).map(soundCode).join(' ');
}
