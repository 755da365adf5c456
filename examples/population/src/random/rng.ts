import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of reproducible randomness. */
export type Rng = {
  /** Uniform in [0, 1). */
  unit(): number;
  /** Uniform whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True with probability `p` (0 to 1). */
  chance(p: number): boolean;
  /** One item, each equally likely; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
};

/** Mixes one more number into a 32-bit hash (MurmurHash3 finaliser), so that neighbouring indices give unrelated streams. */
export function mix(hash: number, value: number): number {
  let h = (hash ^ Math.imul(value + 0x9e3779b9, 0x85ebca6b)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The stream that belongs to `seed` and a path of whole numbers (for example household, feed). Every path has its own stream, so that a household
 * can be made again alone, and one more draw in one feed changes no other. 128 bits of state: distinct paths do not meet by chance.
 */
export function createRng(seed: number, ...path: readonly number[]): Rng {
  const state = [1, 2, 3, 4].map((word) => path.reduce(mix, mix(word, seed)) | 0);
  const source = xoroshiro128plusFromState(state);
  const unit = (): number => (source.next() >>> 0) / 0x1_0000_0000;
  return {
    unit,
    int: (min, max) => min + Math.floor(unit() * (max - min + 1)),
    chance: (p) => unit() < p,
    pick<T>(list: readonly T[]): T {
      const item = list[Math.floor(unit() * list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
