let two = new Uint16Array(64);
let one = new Uint16Array(64);
let now = new Uint16Array(64);

/** Slips of the keyboard between two texts: letters put in, left out, changed, or neighbours exchanged (optimal string alignment; Damerau 1964). Anything above `most` comes back as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length >= now.length) [two, one, now] = [new Uint16Array(2 * b.length), new Uint16Array(2 * b.length), new Uint16Array(2 * b.length)];
  for (let at = 0; at <= b.length; at += 1) one[at] = at;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    now[0] = row;
    let least = row;
    for (let at = 1; at <= b.length; at += 1) {
      const other = b.charCodeAt(at - 1);
      let cost = Math.min((one[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (one[at - 1] ?? 0) + (letter === other ? 0 : 1));
      if (row > 1 && at > 1 && letter === b.charCodeAt(at - 2) && a.charCodeAt(row - 2) === other) cost = Math.min(cost, (two[at - 2] ?? 0) + 1);
      now[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [two, one, now] = [one, now, two];
  }
  return Math.min(one[b.length] ?? 0, most + 1);
}
