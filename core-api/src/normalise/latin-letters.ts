import scripts from './generated/transliteration.json' with { type: 'json' };

const letters: ReadonlyMap<string, string> = new Map(Object.values(scripts as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap((script) => Object.entries(script)));

/** What a digit in the midst of letters was read or typed for. */
const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 6: 'g', 8: 'b', 9: 'g' };

/** A folded word of a name in Latin letters where its script can be put into them honestly (`tables/transliteration.yaml`), and digits between letters read as letters. */
export function latinLetters(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const latin = word.replace(/[^a-z0-9]/gu, (letter) => letters.get(letter) ?? letter);
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(latin) ? latin.replace(/\d/g, (digit) => digitLetters[digit] ?? '') : latin;
}
