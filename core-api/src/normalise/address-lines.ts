import { besides, careOf, flatWords, noAddress } from './address-words.ts';
import { fold } from './fold.ts';
import type { Loss } from './person-features.ts';

/** Address lines as comparable segments, and what was left out. `isNowhere`: somebody wrote that there is no address. */
export type AddressLines = { segments: string[]; losses: Loss[]; isNowhere: boolean };

const noAddressAtStart = new RegExp(`^(?:${noAddress.join('|')})(?: |$)`);
const careOfAtStart = new RegExp(`^(?:${careOf.join('|')})(?: |$)`);
/**
 * Lines → segments: split at commas, folded, dashes and fractions unified, ordinals of floors left alone. Persons in front ("c/o Mrs Jones"),
 * PO boxes and "near the station" say nothing of where a home is: they are left out, with a loss.
 */
export function addressLines(lines: readonly string[]): AddressLines {
  const losses: Loss[] = [];
  let isNowhere = false;
  const segments: string[] = [];
  for (const line of lines) {
    for (const written of line.split(/[,;\n\t]| - (?=\p{L}{3})/u)) {
      const segment = fold(unified(written), '-/&');
      if (segment === '') continue;
      if (noAddressAtStart.test(segment)) isNowhere = true;
      else if (careOfAtStart.test(segment)) {
        losses.push('address-care-of');
        const rest = behindName(segment.replace(careOfAtStart, '').split(' '));
        if (rest !== '') segments.push(rest);
      } else if (/^(?:p ?o ?box|blwch post)\b/.test(segment)) losses.push('address-po-box');
      else if (isBeside(segment)) losses.push('address-part-unread');
      else segments.push(segment.replace(/ ?& ?(?=\p{L}{2})/gu, ' and ').split(' ').map(untangled).join(' '));
    }
  }
  return { segments, losses, isNowhere };
}

/** What follows a name on its line: from the word for a flat or the first number onward; nothing where there is neither. */
function behindName(words: readonly string[]): string {
  const at = words.findIndex((word, index) => /^\d/.test(word) || (flatWords.has(word) && /^(?:\d+[a-z]?|[a-z])$/.test(words[index + 1] ?? '')));
  return at < 0 ? '' : words.slice(at).join(' ');
}

/** Digits that stand for letters within a word, where a scan or a keyboard slipped. */
const letterOf: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 6: 'g', 8: 'b' };

/** `h1gh` is `high`; `flat2` and `22high` are two words; ordinals, house numbers and Scottish flats stay as they are. */
function untangled(word: string): string {
  if (!/\d/.test(word) || !/\p{L}{3}|\p{L}.*\p{L}.*\p{L}/u.test(word) || /[-/]/.test(word) || /^\d+(?:st|nd|rd|th)$/.test(word)) return word;
  const glued = /^(\p{L}{3,})(\d+[a-z]?)$|^(\d+)(\p{L}{3,})$/u.exec(word);
  if (glued !== null && (glued[1] === undefined || flatWords.has(glued[1]) || (glued[2] ?? '').length > 1)) return `${glued[1] ?? glued[3] ?? ''} ${glued[2] ?? glued[4] ?? ''}`;
  return word.replace(/[0134568]/g, (digit) => letterOf[digit] ?? digit);
}

/** Dashes of every width are one, `12 to 14` and `12 – 14` are ranges, `12½` is a number with a mark of its own. */
function unified(text: string): string {
  return text
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(\d)(?: ?½| 1\/2\b)/g, '$1h')
    .replace(/\br\/o\b/gi, 'rear of')
    .replace(/(\d[a-z]?) ?(?:-|\bto\b) ?(?=\d)/gi, '$1-')
    .replace(/(\d) ?(?:&|\band\b) ?(?=\d)/gi, '$1-')
    .replace(/(\d) ?\/ ?(?=\d)/g, '$1/');
}

function isBeside(segment: string): boolean {
  const [first = '', second = ''] = segment.split(' ');
  return besides.has(first) && (first !== 'near' || second !== '') && !/^(?:street|road|lane|terrace)$/.test(second) || segment.startsWith('o/s ');
}
