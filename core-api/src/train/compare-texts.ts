import { jaroWinkler } from '../match/jaro-winkler.ts';
import { editDistance } from './edit-distance.ts';

export const textLevels = ['unknown', 'differ', 'loose', 'part', 'similar', 'near', 'exact'] as const;
export const Text = { unknown: 0, differ: 1, loose: 2, part: 3, similar: 4, near: 5, exact: 6 } as const;

/** Slips that a long text may hold and still be the same one: one in so many letters. */
const lettersPerSlip = 5;

/**
 * Compares two folded texts of any kind (a town, a line of an address, an e-mail address, a number) that are not equal. `part`: the words in common are at
 * least half of what the shorter one says, a word saying more the fewer of `texts` have it: `west devon` and `devon`, but not two addresses ending in `com`.
 */
export function textComparer(texts: readonly string[]): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const saysBits = (word: string): number => Math.log2(texts.length / (counts.get(word) ?? 1));
  const sayBits = (words: readonly string[]): number => words.reduce((sum, word) => sum + saysBits(word), 0);
  const hasPart = (a: string, b: string): boolean => {
    const [words, others] = [a.split(' '), b.split(' ')];
    if (words.length === 1 && others.length === 1) return false;
    const common = sayBits(words.filter((word) => others.includes(word)));
    return common > 0 && 2 * common >= Math.min(sayBits(words), sayBits(others));
  };
  return (a, b) => {
    if (a === '' || b === '') return Text.unknown;
    const [tight, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
    if (tight === other) return Text.exact;
    const shortest = Math.min(tight.length, other.length);
    const slips = Math.floor(shortest / lettersPerSlip);
    const edits = shortest >= 3 ? editDistance(tight, other, Math.max(1, slips)) : Infinity;
    if (edits <= 1) return Text.near;
    if (numbersOf(a) === numbersOf(b) && edits <= slips) return Text.similar;
    if (hasPart(a, b)) return Text.part;
    return shortest >= 4 && (edits <= slips || jaroWinkler(tight, other) >= 0.82) ? Text.loose : Text.differ;
  };
}

/** House numbers and the like: texts alike but for a number are neighbours, not slips. */
function numbersOf(text: string): string {
  return text.replace(/[^\d ]/g, '').trim();
}
