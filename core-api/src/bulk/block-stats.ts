import type { BlockIndex } from './block-index.ts';

/** By kind of key: keys that more than one content has, the pairs that they bring together (a pair counts for each of its keys), and the most contents of one key. */
export type KindStats = Readonly<Record<string, { readonly blocks: number; readonly pairs: number; readonly largest: number }>>;

export function kindStats({ blockStarts, blockKinds }: BlockIndex, names: readonly string[]): KindStats {
  const kinds = names.map(() => ({ blocks: 0, pairs: 0, largest: 0 }));
  for (const [block, kind] of blockKinds.entries()) {
    const size = (blockStarts[block + 1] ?? 0) - (blockStarts[block] ?? 0);
    const stats = kinds[kind];
    if (stats === undefined) continue;
    stats.blocks += 1;
    stats.pairs += (size * (size - 1)) / 2;
    stats.largest = Math.max(stats.largest, size);
  }
  return Object.fromEntries(names.map((name, at) => [name, kinds[at] ?? { blocks: 0, pairs: 0, largest: 0 }]));
}

/** Middle and greatest of some counts. */
export function spread(counts: Readonly<Uint32Array>): { median: number; max: number } {
  const sorted = Uint32Array.from(counts).toSorted();
  return { median: sorted[sorted.length >> 1] ?? 0, max: sorted.at(-1) ?? 0 };
}
