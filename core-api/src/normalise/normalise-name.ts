import type { PersonName } from '../shared/headline.ts';
import { birthOrder } from './birth-order.ts';
import { foldedWords } from './fold.ts';
import { latinLetters } from './latin-letters.ts';
import { joiners, mutations, particles, placeholderBeginnings, placeholderFields, suffixes, titles } from './name-words.ts';
import type { Loss, NameFeatures } from './person-features.ts';

/**
 * One name in comparable words: accents, hyphens and apostrophes folded, titles and particles dropped, Mc and O' joined, placeholders turned
 * into nothing with a loss. Nothing is guessed: a name given whole in one field stays there, except that `Bond, James` is read as written.
 */
export function normaliseName(name: PersonName): { name: NameFeatures; losses: Loss[] } {
  const losses: Loss[] = [];
  const { given: givenText, family: familyText } = splitAtComma(name);
  const givenWords = withoutTitles(foldedWords(givenText));
  const given = withoutPlaceholder(givenWords, 'given-placeholder', losses);
  const order = given.length === 0 ? birthOrder(givenWords) : undefined;
  const middle = withoutPlaceholder(foldedWords(name.middle), 'given-placeholder', losses);
  const family = withoutPlaceholder(withoutTitles(foldedWords(familyText)), 'family-placeholder', losses);
  return { name: { given: withoutSuffixes([...given, ...middle]), family: familyWords(withoutSuffixes(family)), ...(order === undefined ? {} : { birthOrder: order }) }, losses };
}

function splitAtComma({ given, family }: PersonName): { given: string | undefined; family: string | undefined } {
  const whole = given === undefined ? family : family === undefined ? given : undefined;
  const comma = whole?.indexOf(',') ?? -1;
  return whole === undefined || comma < 0 ? { given, family } : { given: whole.slice(comma + 1), family: whole.slice(0, comma) };
}

function withoutTitles(words: string[]): string[] {
  const first = words.findIndex((word) => !titles.has(word));
  return first < 0 ? [] : words.slice(first);
}

function withoutSuffixes(words: string[]): string[] {
  const last = words.findLastIndex((word) => !suffixes.has(word));
  return last < 0 ? words : words.slice(0, last + 1);
}

function withoutPlaceholder(words: string[], loss: Loss, losses: Loss[]): string[] {
  const [first] = words;
  if (first === undefined) return words;
  const names = words.filter((word) => !/^\p{N}+$/u.test(word));
  const isPlaceholder = placeholderBeginnings.has(first.replace(/\d+$/, '')) || placeholderFields.has(words.join(' ')) || placeholderFields.has(names.join(' '));
  if (names.length > 0 && !isPlaceholder) return names.map(latinLetters);
  losses.push(loss);
  return [];
}

function familyWords(words: string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = unmutated(words[at] ?? '', words[at - 1]);
    const next = words[at + 1];
    if (next !== undefined && joiners.has(word)) {
      joined.push(`${word}${next}`);
      at += 1;
    } else joined.push(word);
  }
  const telling = joined.filter((word) => !particles.has(word));
  return (telling.length > 0 ? telling : joined).map((word) => word.replace(/^mac(?=\p{L}{3})(?!h)/u, 'mc'));
}

/** `ferch Forgan` is Morgan's daughter. */
function unmutated(word: string, before: string | undefined): string {
  return before === 'ferch' || before === 'verch' ? (mutations.get(word) ?? word) : word;
}
