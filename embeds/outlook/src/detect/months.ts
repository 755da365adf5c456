/** Month names as people type them, in full, cut short, and softened after `o` (Welsh soft mutation): English, then Welsh. A name stands for one month only. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwef', 'chw'],
  ['march', 'mar', 'mawrth', 'fawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'orffennaf', 'gorff', 'gor'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi', 'med'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'dachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'ragfyr', 'rhag'],
];

const numbers: ReadonlyMap<string, number> = new Map(names.flatMap((month, at) => month.map((name) => [name, at + 1] as const)));

/** The number of a month by its name in any case, 1 to 12. */
export function monthOf(name: string): number | undefined {
  return numbers.get(name.toLowerCase());
}

/** Every name, longest first, for a pattern. */
export const monthPattern: string = [...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|');
