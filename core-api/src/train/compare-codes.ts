import { cachedLevels } from './cached-levels.ts';
import { codeBook, countCodes } from './code-book.ts';
import { Text, textComparer, textLevels } from './compare-texts.ts';
import type { Comparison, SharedBy } from './comparison.ts';
import { valueShares } from './value-shares.ts';

/** A column that strangers share this many times as often as chance alone would have it, were all its values different, still tells people apart: an identifier. */
const identifierSpread = 10;

/** A column of any text: equal with its frequency, one edit apart, a word in common, similar. Unless told, an identifier is shared by nobody and anything else by a place. */
export function textComparison(name: string, values: readonly string[], sharedBy?: SharedBy): Comparison {
  const book = codeBook();
  const codes = Int32Array.from(values, (value) => book.codeOf(value));
  const levelOf = cachedLevels(book.texts, Text.exact, textComparer(book.texts));
  const shares = valueShares([codes], book.texts.length);
  return {
    fields: [{ name, levels: textLevels, sharedBy: sharedBy ?? (isIdentifier(codes, book.texts.length) ? 'nobody' : 'place') }],
    codes: [codes],
    compare: (a, b, into, slot) => {
      const [one, other] = [codes[a] ?? 0, codes[b] ?? 0];
      const level = one === 0 || other === 0 ? Text.unknown : levelOf(one, other);
      into.at[slot] = level;
      into.chance[slot] = level === Text.exact ? shares.shareOf(one) : 0;
    },
    recount: (personOf) => shares.recount(personOf),
  };
}

function isIdentifier(codes: Int32Array, size: number): boolean {
  const counts = countCodes(codes, size).slice(1);
  const known = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + (count / known) ** 2, 0) <= identifierSpread / known;
}
