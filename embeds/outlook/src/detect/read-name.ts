import type { FoundName } from './detection.ts';
import { notNames } from './label-words.table.ts';

/** A name at the start of a text, and where it ends. */
export type ReadName = { readonly name: FoundName; readonly to: number };

const title = /^(?:mr|mrs|ms|miss|mx|dr|master|sir|rev|prof|bnr)\.?$/i;
/** Where one of these stands, the family name begins. Of a name's first word they are none. */
const particles = new Set(['van', 'von', 'der', 'den', 'de', 'da', 'di', 'del', 'la', 'le', 'ap', 'ab', 'ferch', 'verch', 'bin', 'ibn', 'bint', 'al', 'el', 'abu', 'dos', 'ter', 'y', 'st']);
/** Letters of any script, with the signs that stand inside names. */
const word = /[\p{L}\p{M}]+(?:['.-][\p{L}\p{M}]+)*/uy;
const capital = /^\p{Lu}/u;
const maxWords = 7;

type Words = { readonly words: readonly string[]; readonly to: number };

/**
 * A name at the start of a text: words with a capital, and what joins them, up to the first that is none. `JONES, Mair` has its family name first. A name in small letters is
 * read only where it is the whole text. One word is a family name. Nothing where the words are no name's, such as `To be confirmed`.
 */
export function readName(text: string): ReadName | undefined {
  const start = /^[\s"*_([-]*/.exec(text)?.[0].length ?? 0;
  const first = wordsAt(text, start);
  if (first.words.length === 0) return wholeInSmall(text, start);
  const comma = /^ ?, ?/.exec(text.slice(first.to));
  if (comma !== null) {
    const second = wordsAt(text, first.to + comma[0].length);
    const isFamilyFirst = isCapitals(first.words) ? second.words.length > 0 : first.words.length === 1 && second.words.length > 0 && second.words.length < 3 && endsThere(text, second.to);
    if (isFamilyFirst && !isCapitals(second.words)) return { name: nameOf(second.words, first.words), to: second.to };
  }
  return { name: parted(first.words), to: first.to };
}

/** Words of a name in a cell or after a label of one part of it: `Mair Ann`, `ap Gruffudd`. */
export function readNamePart(text: string): string | undefined {
  const { words } = wordsAt(text, /^\s*/.exec(text)?.[0].length ?? 0, true);
  return words.length === 0 ? undefined : words.map(tidy).join(' ');
}

function wordsAt(text: string, from: number, isPart = false): Words {
  const words: string[] = [];
  let to = from;
  let at = from;
  while (words.length < maxWords) {
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    const end = at + found.length;
    const isInitial = found.length === 1 && text[end] === '.';
    if (title.test(found) && words.length === 0) {
      at = end + (/^\.? ?/.exec(text.slice(end))?.[0].length ?? 0);
      continue;
    }
    const small = found.toLowerCase();
    if (notNames.has(small.replaceAll('.', '')) || small.endsWith("'s") || small.endsWith('.b') || /^(?:d\.o\.b|d\.g)/.test(small)) break;
    const joins = particles.has(small) && (words.length > 0 || isPart || /^ ?\p{L}/u.test(text.slice(end)));
    if (!capital.test(found) && !joins && !(isPart && words.length === 0 && capital.test(found.toUpperCase()))) break;
    // Ends of sentences and initials alone, such as `M.J.`, are no names.
    if (/^\p{L}(?:\.\p{L})+$/u.test(found)) break;
    words.push(found);
    at = end + (isInitial ? 1 : 0);
    to = at;
    if (text[at] !== ' ' || /^ {2}/.test(text.slice(at))) break;
    at += 1;
  }
  while (words.length > 0 && particles.has((words.at(-1) ?? '').toLowerCase()) && !capital.test(words.at(-1) ?? '')) words.pop();
  return { words, to };
}

/** `mair jones`, typed in a hurry, as the whole of a value. */
function wholeInSmall(text: string, start: number): ReadName | undefined {
  const words = text.slice(start).trim().split(' ');
  const isName = words.length >= 2 && words.length <= 4 && words.every((each) => /^\p{Ll}[\p{Ll}'-]+$/u.test(each) && !notNames.has(each));
  return isName ? { name: parted(words.map((each) => each.replace(/^\p{L}/u, (letter) => letter.toUpperCase()))), to: text.length } : undefined;
}

/** Given then family. The family name is what stands in capitals among words that do not, or begins at a particle, or is the last word. */
function parted(words: readonly string[]): FoundName {
  const [only = ''] = words;
  if (words.length === 1) return { family: tidy(only) };
  const capitals = words.filter((each) => isCapitals([each]));
  if (capitals.length > 0 && capitals.length < words.length) {
    const from = words.findIndex((each) => isCapitals([each]));
    return from > 0 ? nameOf(words.slice(0, from), words.slice(from)) : nameOf(words.filter((each) => !capitals.includes(each)), capitals);
  }
  const particle = words.findIndex((each, at) => at > 0 && particles.has(each.toLowerCase()));
  const from = particle > 0 ? particle : words.length - 1;
  return nameOf(words.slice(0, from), words.slice(from));
}

function nameOf([given, ...middle]: readonly string[], family: readonly string[]): FoundName {
  return {
    ...(given === undefined ? {} : { given: tidy(given) }),
    ...(middle.length === 0 ? {} : { middle: middle.map(tidy).join(' ') }),
    ...(family.length === 0 ? {} : { family: family.map(tidy).join(' ') }),
  };
}

/** All in capitals, two at least: an initial says nothing. */
function isCapitals(words: readonly string[]): boolean {
  return words.length > 0 && words.every((each) => each === each.toUpperCase() && each !== each.toLowerCase()) && words.some((each) => /\p{Lu}.*\p{Lu}/u.test(each));
}

/** `JONES` as `Jones`; what is written in both stays as it is. */
function tidy(text: string): string {
  return isCapitals([text]) ? text.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : text;
}

/** Whether a list of words ends here, and not a sentence's clause. */
function endsThere(text: string, at: number): boolean {
  return /^\s*(?:$|[\n,;(|]|\s-\s| {2}|(?:dob|d\.|born|date|dyddiad|ganwyd|nhs)\b)/i.test(text.slice(at));
}
