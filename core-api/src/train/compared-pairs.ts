import type { RecordComparer } from './compare-records.ts';

/** Pairs of rows with their levels, one after another: those of pair `k` stand from `k * fields` on. `offsets` are bits for rare values in common, all fields, then the fields that a household shares. */
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

/** Compares every pair; a rare value in common is worth `log2(u of the level / chance of this value)` more than the level alone. */
export function comparePairs({ a, b }: { a: Int32Array; b: Int32Array }, comparer: RecordComparer, strangers: readonly (readonly number[])[]): ComparedPairs {
  const width = comparer.fields.length;
  const levels = new Uint8Array(a.length * width);
  const offsets = new Float32Array(a.length * 2);
  for (let pair = 0; pair < a.length; pair += 1) {
    comparer.compare(a[pair] ?? 0, b[pair] ?? 0);
    levels.set(comparer.levels.at, pair * width);
    const [all, shared] = offsetsOf(comparer, strangers);
    offsets[pair * 2] = all;
    offsets[pair * 2 + 1] = shared;
  }
  return { count: a.length, a, b, levels, offsets };
}

/** Bits that the values just compared add to their levels: of all fields, and of those that a household shares. */
export function offsetsOf({ fields, levels: { at, chance } }: RecordComparer, strangers: readonly (readonly number[])[]): readonly [all: number, shared: number] {
  let [all, shared] = [0, 0];
  for (let field = 0; field < fields.length; field += 1) {
    const likely = chance[field] ?? 0;
    if (likely <= 0) continue;
    const bits = Math.log2((strangers[field]?.[at[field] ?? 0] ?? likely) / likely);
    all += bits;
    if (fields[field]?.isPersonal !== true) shared += bits;
  }
  return [all, shared];
}
