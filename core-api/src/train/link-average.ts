import { pairHeap } from './pair-heap.ts';

/** Edges worth joining over, each pair once. */
export type PairList = { readonly a: Int32Array; readonly b: Int32Array; readonly bits: Float64Array };

/**
 * Average linkage (Sokal, Michener 1958) over rows: joins the two groups with the highest mean of bits across, as long as an edge connects them and the
 * mean is at least `least`. Pairs across without an edge are judged too, by `bitsOf`, so that evidence against counts; no pair counts for more than
 * `loudest` bits either way, but minus infinity: such a pair never joins. Ties go to the smallest rows. Returns each row's group, named by its smallest row.
 */
export function linkAverage(rows: number, edges: PairList, bitsOf: (a: number, b: number) => number, least: number, loudest: number): Int32Array {
  const groupOf = Int32Array.from({ length: rows }, (_, row) => row);
  const members: number[][] = Array.from({ length: rows }, (_, row) => [row]);
  const around: Map<number, number>[] = Array.from({ length: rows }, () => new Map<number, number>());
  const clip = (bits: number): number => (bits === -Infinity ? bits : Math.max(-loudest, Math.min(loudest, bits)));
  const heap = pairHeap();
  const born = new Int32Array(rows);
  for (let at = 0; at < edges.a.length; at += 1) {
    const [a, b, bits] = [edges.a[at] ?? 0, edges.b[at] ?? 0, clip(edges.bits[at] ?? 0)];
    around[a]?.set(b, bits);
    around[b]?.set(a, bits);
    if (bits >= least) heap.push(bits, a, b, 0);
  }
  let clock = 0;
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { a, b, stamp } = best;
    if (groupOf[a] !== a || groupOf[b] !== b || Math.max(born[a] ?? 0, born[b] ?? 0) !== stamp) continue;
    const [kept, taken] = [Math.min(a, b), Math.max(a, b)];
    const [own, others] = [members[kept] ?? [], members[taken] ?? []];
    clock += 1;
    const sums = new Map<number, number>();
    for (const [other, sum] of around[kept] ?? []) if (other !== taken) sums.set(other, sum + (around[taken]?.get(other) ?? acrossSum(others, members[other] ?? [])));
    for (const [other, sum] of around[taken] ?? []) if (other !== kept && !sums.has(other)) sums.set(other, sum + acrossSum(own, members[other] ?? []));
    for (const row of others) groupOf[row] = kept;
    members[kept] = [...own, ...others].toSorted((x, y) => x - y);
    members[taken] = [];
    around[taken]?.clear();
    around[kept] = sums;
    born[kept] = clock;
    for (const [other, sum] of sums) {
      around[other]?.delete(taken);
      around[other]?.set(kept, sum);
      const mean = sum / ((members[kept]?.length ?? 1) * (members[other]?.length ?? 1));
      if (mean >= least) heap.push(mean, Math.min(kept, other), Math.max(kept, other), clock);
    }
  }
  return groupOf;

  function acrossSum(some: readonly number[], rest: readonly number[]): number {
    let sum = 0;
    for (const one of some) for (const other of rest) sum += clip(bitsOf(one, other));
    return sum;
  }
}
