/** How the homes within one building compare. `unsure`: named by floor here and by number there, or one is nested in the other. */
export const Home = { other: 0, unsure: 1, missing: 2, same: 3 } as const;
export type Home = (typeof Home)[keyof typeof Home];

const floorsApart: ReadonlySet<string> = new Set(['ground', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'basement']);
const opposite: Readonly<Record<string, string>> = { front: 'rear', rear: 'front', left: 'right', right: 'left', upper: 'lower', lower: 'upper', top: 'basement', basement: 'top' };

/** Compares two flats (`''` for none given). Different numbers or letters are different homes. Symmetric. */
export function compareHomes(a: string, b: string): Home {
  if (a === b) return Home.same;
  if (a === '' || b === '') return Home.missing;
  const [wordA, wordB] = [isWord(a), isWord(b)];
  if (wordA !== wordB) return a.length > 2 || b.length > 2 ? Home.unsure : Home.other;
  if (!wordA) return isNested(a, b) || isNested(b, a) ? Home.unsure : Home.other;
  return compareFloors(a.split(' '), b.split(' '));
}

/** Named by a word, as by its floor; a plot or caravan has its own numbering, which is a number. */
function isWord(home: string): boolean {
  const first = home.charCodeAt(0);
  return first > 57 && home.length > 2 && !/\d/.test(home) && !home.startsWith('block ');
}

/** `3` of `block c 3`, `2` of `2 4`. */
function isNested(short: string, long: string): boolean {
  if (short.length >= long.length || !long.includes(' ')) return false;
  const words = long.split(' ');
  return words.at(-1) === short || words[0] === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`);
}

function compareFloors(a: readonly string[], b: readonly string[]): Home {
  for (const one of a) {
    for (const other of b) {
      if (opposite[one] === other) return Home.other;
      if (one !== other && floorsApart.has(one) && floorsApart.has(other)) return Home.other;
    }
  }
  return Home.unsure;
}
