import { buildingEndings, compass, knownTowns, regions, streetEndings, streetShortForms, welshStreetBeginnings } from './address-words.ts';

/** Street words that are rarely part of a town's name. Behind one of them, a town may follow without a comma. */
export const strongEndings: ReadonlySet<string> = new Set(['street', 'road', 'avenue', 'close', 'crescent', 'drive', 'gardens', 'grove', 'lane', 'place', 'square', 'terrace', 'way', 'walk']);

/** `high street cardiff` → `high street` and `cardiff`, where a line has no commas. What cannot be told apart stays the street. */
export function splitTown(street: string): { street: string; town: string | undefined } {
  const words = withoutRegion(street.split(' '));
  const known = knownTownAt(words);
  if (known !== undefined) return { street: words.slice(0, known).join(' '), town: words.slice(known).join(' ') };
  if (welshStreetBeginnings.has(words[0] ?? '')) return { street: words.join(' '), town: undefined };
  const at = words.findLastIndex((word, index) => index > 0 && strongEndings.has(spelled(word)) && !(word === 'st' && index < words.length - 1 && strongEndings.has(spelled(words[index + 1] ?? ''))));
  const rest = words.slice(at + 1);
  if (at < 1 || rest.length === 0 || compass.has(rest[0] ?? '') || /^[nsew]$/.test(rest[0] ?? '') || isPartOfName(spelled(rest.at(-1) ?? ''))) return { street: words.join(' '), town: undefined };
  return { street: words.slice(0, at + 1).join(' '), town: rest.join(' ') };
}

/** Old Street Mews and Mill Lane Farm go on. */
function isPartOfName(word: string): boolean {
  return streetEndings.has(word) || buildingEndings.has(word);
}

/** Without a county or nation at the end. */
function withoutRegion(words: readonly string[]): readonly string[] {
  for (let at = 2; at < words.length; at += 1) if (regions.has(words.slice(at).join(' '))) return words.slice(0, at);
  return words;
}

/** Where a known town begins at the end of the words, leaving a street of two words at least. */
function knownTownAt(words: readonly string[]): number | undefined {
  for (let at = 2; at < words.length; at += 1) if (knownTowns.has(words.slice(at).join(' '))) return at;
  return undefined;
}

function spelled(word: string): string {
  return streetShortForms.get(word) ?? word;
}
