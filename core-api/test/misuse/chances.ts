/** Chance that comes out the same for the same seed (mulberry32; public domain, Tommy Ettinger 2017). */
export type Chances = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  isTrue(share: number): boolean;
  one<Value>(values: readonly Value[]): Value;
  /** A Poisson count (Knuth), for means below a hundred. */
  count(mean: number): number;
};

export function chances(seed: number): Chances {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    isTrue: (share) => next() < share,
    one(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
    count(mean) {
      const limit = Math.exp(-mean);
      let [count, product] = [0, next()];
      while (product > limit) {
        count += 1;
        product *= next();
      }
      return count;
    },
  };
}
