/**
 * Jaro-Winkler similarity, 0 to 1 (Winkler 1990; prefix weight 0.1, at most 4 letters): forgiving of errors late in a word. Symmetric. Time is
 * the product of the lengths.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const taken = new Set<number>();
  const fromShort: string[] = [];
  for (let at = 0; at < short.length; at += 1) {
    for (let other = Math.max(0, at - reach); other <= Math.min(long.length - 1, at + reach); other += 1) {
      if (!taken.has(other) && long[other] === short[at]) {
        taken.add(other);
        fromShort.push(short[at] ?? '');
        break;
      }
    }
  }
  const common = fromShort.length;
  if (common === 0) return 0;
  const fromLong = [...taken].toSorted((x, y) => x - y).map((at) => long[at]);
  const moved = fromShort.filter((letter, at) => letter !== fromLong[at]).length / 2;
  const jaro = (common / short.length + common / long.length + (common - moved) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && short[prefix] !== undefined && short[prefix] === long[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
