import type { Rng } from './rng.ts';

/** Draws one item; more likely items more often. */
export type Picker<T> = (rng: Rng) => T;

/** A picker over weighted items; weights need not sum to anything. O(log n) per draw. */
export function weightedPicker<T>(items: readonly (readonly [T, number])[]): Picker<T> {
  const edges: number[] = [];
  let total = 0;
  for (const [, weight] of items) edges.push((total += weight));
  return (rng) => {
    const mark = rng.unit() * total;
    let low = 0;
    let high = edges.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    const item = items[low];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item[0];
  };
}

/** A picker over items listed from most to least common: the n-th has weight 1 / n^0.55 (flatter than forenames are, since the lists are short; judgement). */
export function rankedPicker<T>(items: readonly T[]): Picker<T> {
  return weightedPicker(items.map((item, index) => [item, (index + 1) ** -0.55] as const));
}
