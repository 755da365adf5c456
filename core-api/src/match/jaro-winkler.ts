/**
 * Jaro-Winkler similarity, 0 to 1 (Winkler 1990; prefix weight 0.1, at most 4 letters): forgiving of errors late in a word. Symmetric. Time is
 * the product of the lengths.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const taken = long.length <= room ? matched : new Uint8Array(long.length);
  const letters = long.length <= room ? fromShort : new Uint16Array(short.length);
  taken.fill(0, 0, long.length);
  let common = 0;
  for (let at = 0; at < short.length; at += 1) {
    const letter = short.charCodeAt(at);
    const last = Math.min(long.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other += 1) {
      if (taken[other] === 0 && long.charCodeAt(other) === letter) {
        taken[other] = 1;
        letters[common] = letter;
        common += 1;
        break;
      }
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let at = 0, next = 0; next < common; at += 1) {
    if (taken[at] === 0) continue;
    if (letters[next] !== long.charCodeAt(at)) moved += 0.5;
    next += 1;
  }
  const jaro = (common / short.length + common / long.length + (common - moved) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && short[prefix] !== undefined && short[prefix] === long[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Which letters of the longer word are matched, and those of the shorter one, in its order; made once, since names are compared millions of times. */
const room = 64;
const matched = new Uint8Array(room);
const fromShort = new Uint16Array(room);
