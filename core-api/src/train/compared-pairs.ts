import type { RecordComparer } from './compare-records.ts';
import { sharers } from './comparison.ts';
import type { Lifts } from './measure-lifts.ts';

/** Pairs of rows with their levels, one after another: those of pair `k` stand from `k * fields` on. `offsets` are bits that the values add to their levels, by who shares the fields, in the order of `sharers`. */
export type ComparedPairs = {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly levels: Uint8Array;
  readonly offsets: Float32Array;
};

/** Rows of pairs, growing as they come. */
export function pairCollector(): { add(a: number, b: number): void; pairs(): { a: Int32Array; b: Int32Array } } {
  let [a, b] = [new Int32Array(1024), new Int32Array(1024)];
  let count = 0;
  const grown = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
  };
  return {
    add: (one, other) => {
      if (count === a.length) [a, b] = [grown(a), grown(b)];
      a[count] = one;
      b[count] = other;
      count += 1;
    },
    pairs: () => ({ a: a.slice(0, count), b: b.slice(0, count) }),
  };
}

/** Compares every pair; a rare value in common is worth `log2(typical chance at the level / chance of this value)` more than the level alone. */
export function comparePairs({ a, b }: { a: Int32Array; b: Int32Array }, comparer: RecordComparer, typical: readonly (readonly number[])[], lifts: Lifts): ComparedPairs {
  const width = comparer.fields.length;
  const levels = new Uint8Array(a.length * width);
  const offsets = new Float32Array(a.length * sharers.length);
  for (let pair = 0; pair < a.length; pair += 1) {
    comparer.compare(a[pair] ?? 0, b[pair] ?? 0);
    levels.set(comparer.levels.at, pair * width);
    offsetsOf(comparer, typical, lifts, offsets, pair * sharers.length);
  }
  return { count: a.length, a, b, levels, offsets };
}

/**
 * Bits that the values just compared add to their levels, written to `into` from `from` on: a rare value in common, by who shares the field. Less the bits by which strangers that agree in one field agree in the next: fields count in order, each against the one field agreed before it
 * that says most of it.
 */
export function offsetsOf({ fields, levels: { at, chance } }: RecordComparer, typical: readonly (readonly number[])[], { order, bits: lifts }: Lifts, into: Float32Array, from: number): void {
  into.fill(0, from, from + sharers.length);
  for (let field = 0; field < fields.length; field += 1) {
    const likely = chance[field] ?? 0;
    const slot = from + sharers.indexOf(fields[field]?.sharedBy ?? 'nobody');
    if (likely > 0) into[slot] = (into[slot] ?? 0) + Math.log2((typical[field]?.[at[field] ?? 0] ?? likely) / likely);
  }
  let lift = 0;
  for (let place = 1; place < order.length; place += 1) {
    const field = order[place] ?? 0;
    const level = at[field] ?? 0;
    if (level === 0) continue;
    let most = 0;
    for (let before = 0; before < place; before += 1) {
      const agreed = order[before] ?? 0;
      if (at[agreed] !== (fields[agreed]?.levels.length ?? 0) - 1) continue;
      const bits = lifts[agreed]?.[field]?.[level] ?? 0;
      if (Math.abs(bits) > Math.abs(most)) most = bits;
    }
    lift += most;
  }
  const last = from + sharers.length - 1;
  into[last] = (into[last] ?? 0) - lift;
}
