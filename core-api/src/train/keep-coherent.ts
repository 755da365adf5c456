/** Scored pairs, `a` before `b`, all of those within one person among them. */
type ScoredPairs = { readonly a: Int32Array; readonly b: Int32Array; readonly bits: Float64Array };

/**
 * Bits by which the pairs of one person agree with each other: that a is c and c is b cannot both be likelier than that a is b. The chance that a pair is two
 * people is at most the sum of those two chances (Boole's inequality), over whichever third row says it best; so no pair is shown as doubtful that the pairs beside it
 * rule out. Never lowers a pair; a pair without a third row stays. Counted from the bits as given, whatever the order.
 */
export function keepCoherent({ a, b, bits }: ScoredPairs, members: Iterable<readonly number[]>, rows: number): Float64Array {
  const places = new Map<number, number>();
  for (let pair = 0; pair < a.length; pair += 1) places.set((a[pair] ?? 0) * rows + (b[pair] ?? 0), pair);
  const placeOf = (one: number, other: number): number => places.get(one < other ? one * rows + other : other * rows + one) ?? -1;
  const doubt = bits.map((own) => 1 / (1 + 2 ** own));
  const kept = bits.slice();
  for (const group of members) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const pair = placeOf(one, other);
        let least = doubt[pair] ?? 0;
        for (const third of group) if (third !== one && third !== other) least = Math.min(least, (doubt[placeOf(one, third)] ?? 1) + (doubt[placeOf(third, other)] ?? 1));
        if (least < (doubt[pair] ?? 0)) kept[pair] = Math.log2((1 - least) / least);
      }
    }
  }
  return kept;
}
