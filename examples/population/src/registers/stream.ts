import { mix } from '../random/rng.ts';
import type { Rng } from '../random/rng.ts';

/**
 * Randomness for millions of households: xoshiro128** (Blackman and Vigna, 2018) on four 32-bit words, begun anew for every household, so that any
 * household can be made alone. Whole-number arithmetic only: the same stream on every machine.
 */
export class Stream implements Rng {
  #a = 1;
  #b = 2;
  #c = 3;
  #d = 4;

  /** Begins the stream that belongs to a seed and two whole numbers (what it is for, and which one). */
  begin(seed: number, purpose: number, index: number): this {
    const base = mix(mix(mix(0x5eed, seed), purpose), index);
    this.#a = mix(base, 1);
    this.#b = mix(base, 2) ^ index;
    this.#c = mix(base, 3) ^ seed;
    this.#d = mix(base, 4) | 1;
    return this;
  }

  /** The next 32 bits, unsigned. */
  bits(): number {
    const product = Math.imul(this.#b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result >>> 0;
  }

  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  chance(p: number): boolean {
    return this.bits() < p * 0x1_0000_0000;
  }

  int(min: number, max: number): number {
    return min + Math.floor(this.unit() * (max - min + 1));
  }

  /** A whole number from 0 to `end` - 1. */
  below(end: number): number {
    return Math.floor(this.unit() * end);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.unit() * list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}
