import { share } from '../metrics/truth.ts';
import { lackOf } from './groups.ts';
import type { KnownRow } from './write-registers.ts';

/** Recall of true pairs by what their rows lack; a pair counts for each thing that it lacks. */
export function recallByLack(rows: readonly KnownRow[], linkedTo: readonly string[]): Record<string, { truePairs: number; recall: number }> {
  const counts = new Map<string, { truePairs: number; right: number }>();
  for (const places of Map.groupBy(rows.keys(), (at) => rows[at]?.person ?? 0).values()) {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        const [one, other] = [rows[a], rows[b]];
        if (one === undefined || other === undefined) continue;
        for (const lack of lackOf(one, other)) {
          const count = counts.get(lack) ?? { truePairs: 0, right: 0 };
          counts.set(lack, { truePairs: count.truePairs + 1, right: count.right + (linkedTo[a] === linkedTo[b] ? 1 : 0) });
        }
      }
    }
  }
  return Object.fromEntries([...counts].map(([lack, { truePairs, right }]) => [lack, { truePairs, recall: share(right, truePairs) }] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
