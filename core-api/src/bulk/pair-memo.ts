/** What a function of two numbered things gave, for as many pairs as there is room for: a newer pair takes the place of an older one. */
export type PairMemo<Value> = {
  /** The value for the pair, whichever comes first; `work` is called where it is not kept, with the smaller number first. */
  of(a: number, b: number, work: (a: number, b: number) => Value): Value;
};

/**
 * Remembers up to `2 ** bits` pairs. Values that are equal as JSON are kept once: the levels of names are of a few thousand kinds, whatever the names. Pairs of
 * names and of addresses come again and again while blocks are gone through, and comparing them is what scoring spends its time on.
 */
export function pairMemo<Value extends object>(bits: number): PairMemo<Value> {
  const places = 2 ** bits;
  const lefts = new Int32Array(places).fill(-1);
  const rights = new Int32Array(places);
  const kept = new Int32Array(places);
  const values: Value[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (value: Value): number => {
    const text = JSON.stringify(value);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, values.length);
    return values.push(value) - 1;
  };
  return {
    of(a, b, work) {
      const [left, right] = a < b ? [a, b] : [b, a];
      const at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - bits);
      const known = lefts[at] === left && rights[at] === right ? values[kept[at] ?? -1] : undefined;
      if (known !== undefined) return known;
      const value = work(left, right);
      lefts[at] = left;
      rights[at] = right;
      kept[at] = numberOf(value);
      return value;
    },
  };
}
