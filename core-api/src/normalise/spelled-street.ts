import { compass, shortForms, streetShortForms } from './address-words.ts';
import { misspeltEndings } from './misspelt-endings.ts';

const points: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };
/**
 * A folded street or building name spelt out: `st marys rd n` is `saint marys road north`, `the high st` is `high street`,
 * `1st avenue` is `first avenue`, `oak cerscent` is `oak crescent`. "The" and "y" stay where the street would be one word (The Avenue).
 */
export function spelledStreet(street: string): string {
  const words = street.replace(/-/g, ' ').split(' ').map((word) => shortForms.get(word) ?? word);
  let last = words.length - 1;
  while (last > 0 && (compass.has(words[last] ?? '') || points[words[last] ?? ''] !== undefined)) last -= 1;
  const spelled = words.map((word, at) => {
    if (at === last && at > 0) return streetShortForms.get(word) ?? misspeltEndings.get(word) ?? word;
    if (at > last) return points[word] ?? word;
    return word === 'st' ? 'saint' : word;
  });
  return /^(?:the|y|yr)$/.test(spelled[0] ?? '') && spelled.length > 2 ? spelled.slice(1).join(' ') : spelled.join(' ');
}
