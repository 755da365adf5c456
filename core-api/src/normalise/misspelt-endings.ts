import { buildingEndings, streetEndings, streetShortForms } from './address-words.ts';

/** Long enough that a slip in them is no other word of addresses. */
const endings = ['street', 'avenue', 'close', 'crescent', 'drive', 'gardens', 'grove', 'square', 'terrace', 'place'];
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A street word with one slip of the keyboard (Damerau 1964), its first letter kept → the word. `raod` and `lnae` are exchanges alone: `lake` is a lake. */
export const misspeltEndings: ReadonlyMap<string, string> = new Map(
  [...endings.flatMap((ending) => slips(ending).map((slip): [string, string] => [slip, ending])), ...['road', 'lane'].flatMap((ending) => exchanges(ending).map((slip): [string, string] => [slip, ending]))].filter(
    ([slip]) => !streetEndings.has(slip) && !buildingEndings.has(slip) && !streetShortForms.has(slip) && slip !== 'clos' && slip !== 'palace',
  ),
);

function slips(word: string): string[] {
  const all = exchanges(word);
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') all.push(before + after.slice(1));
    for (const letter of letters) {
      all.push(before + letter + after);
      if (after !== '') all.push(before + letter + after.slice(1));
    }
  }
  return all;
}

function exchanges(word: string): string[] {
  return Array.from({ length: word.length - 2 }, (_, at) => word.slice(0, at + 1) + (word[at + 2] ?? '') + (word[at + 1] ?? '') + word.slice(at + 3)).filter((slip) => slip !== word);
}
