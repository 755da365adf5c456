import type { KeyMemory } from './load-memory.ts';

/** Notes the keys of a content: 64 bits each, as two words, in one stretch. */
export function keepKeys({ at, counts, high, low, used }: KeyMemory, content: number, keys: readonly bigint[]): void {
  const start = Atomics.add(used, 0, keys.length);
  at[content] = start;
  counts[content] = keys.length;
  for (const [index, key] of keys.entries()) {
    high[start + index] = Number(BigInt.asIntN(32, key >> 32n));
    low[start + index] = Number(BigInt.asIntN(32, key));
  }
}
