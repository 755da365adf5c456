/** Month names as people type them, in full or cut short, in both languages: English, then Welsh. A name stands for one month only. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwef', 'chw'],
  ['march', 'mar', 'mawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'gorff', 'gor'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'med'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'rhag'],
];

/** The number of a month by its name, 1 to 12. */
export function monthOf(name: string): number | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const at = names.findIndex((each) => each.includes(wanted));
  return at < 0 ? undefined : at + 1;
}

/** Every name, longest first, for a pattern. */
export const monthPattern: string = names.flat().toSorted((a, b) => b.length - a.length).join('|');
