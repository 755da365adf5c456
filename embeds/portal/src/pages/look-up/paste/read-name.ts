/** The parts of a name, as the search form has them. */
export type ReadName = { readonly given?: string; readonly middle?: string; readonly family?: string };

const titles = /^(mr|mrs|ms|miss|mx|dr|master|sir|rev|prof|y|bnr|mr\/mrs)\.?$/i;
/** Where one of these stands, the family name begins (domain research 5.1). Of a name's first word they are none. */
const particles = new Set(['van', 'von', 'der', 'den', 'de', 'da', 'di', 'del', 'la', 'le', 'ap', 'ab', 'ferch', 'verch', 'bin', 'ibn', 'bint', 'al', 'el', 'abu', 'mac', 'mc', 'st', 'san', 'dos', 'ter']);

/** Letters of any script, with the signs that stand inside names. */
const word = /^[\p{L}\p{M}]+(?:['’‘ʼ.-][\p{L}\p{M}]+)*\.?$/u;

/** Whether a piece of text could be a name: one to six words of letters. */
export function couldBeName(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 6 && words.every((each) => word.test(each)) && /\p{L}{2}/u.test(text);
}

/**
 * A name in the order given then family. The family name is what stands in capitals among words that do not, or begins at a particle, or is the last word; a single
 * word is taken for the family name, as the search takes it.
 */
export function readName(text: string): ReadName {
  const words = wordsOf(text);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return first === '' ? {} : { family: tidy(first) };
  const isMixed = words.some((each) => !isCapitals(each));
  const capitals = words.filter(isCapitals);
  if (isMixed && capitals.length > 0) {
    const others = words.filter((each) => !isCapitals(each));
    return nameOf(others, capitals);
  }
  const particle = words.findIndex((each, at) => at > 0 && particles.has(each.toLowerCase().replace(/[-.].*$/, '')));
  const from = particle > 0 ? particle : words.length - 1;
  return nameOf(words.slice(0, from), words.slice(from));
}

/** `Jones, Mair Eleri`: the family name stands before the comma. */
export function familyFirst(family: string, given: string): ReadName {
  return nameOf(wordsOf(given), wordsOf(family));
}

function nameOf([given, ...middle]: readonly string[], family: readonly string[]): ReadName {
  return {
    ...(given === undefined ? {} : { given: tidy(given) }),
    ...(middle.length === 0 ? {} : { middle: middle.map(tidy).join(' ') }),
    ...(family.length === 0 ? {} : { family: family.map(tidy).join(' ') }),
  };
}

function wordsOf(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  while (words.length > 1 && titles.test(words[0] ?? '')) words.shift();
  return words;
}

/** Two capitals or more: an initial says nothing. */
function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** `JONES` as `Jones`; what is written in both stays as it is. */
function tidy(text: string): string {
  return isCapitals(text) ? text.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : text;
}
