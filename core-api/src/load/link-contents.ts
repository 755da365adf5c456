import { blockIndex } from '../bulk/block-index.ts';
import { spread } from '../bulk/block-stats.ts';
import type { EdgeList } from '../bulk/join-components.ts';
import type { Components } from './components.ts';
import { componentsOf, shared } from './components.ts';
import type { KeyMemory } from './load-memory.ts';
import type { Subject } from './task.ts';
import type { WorkerPool } from './worker-pool.ts';

/** What linking made of the contents. `pairsPerCpuSecond`: pairs that a core compared in a second of its time, finding them included. */
export type LinkFigures = {
  readonly contents: number;
  readonly keys: number;
  readonly pairs: number;
  readonly pairsPerCpuSecond: number;
  readonly edges: number;
  readonly largestBlock: number;
  readonly largestComponents: readonly number[];
};
export type Linked = { readonly edges: EdgeList; readonly figures: Omit<LinkFigures, 'largestComponents'> };

/** Contents that a thread scores at a time: enough to be worth a message, few enough that the threads end together. */
const scoreStep = 5_000;
const clusterStep = 2_000;

/** The edges among all contents: those that share a key are compared, by all threads. */
export async function scoreContents(pool: WorkerPool, subject: Subject, contents: number, keys: KeyMemory, told: (done: number) => void): Promise<Linked> {
  const index = blockIndex({ contents, ...keys }, shared);
  const parts: EdgeList[] = [];
  let [pairs, cpuSeconds, done] = [0, 0, 0];
  for await (const result of pool.run<'score'>(ranges(contents, scoreStep, (from, to) => ({ kind: 'score', subject, index, from, to })))) {
    parts.push(result.edges);
    pairs += result.pairs;
    cpuSeconds += result.cpuSeconds;
    done += scoreStep;
    told(Math.min(1, done / contents));
  }
  const sizes = index.blockStarts.map((start, block) => (index.blockStarts[block + 1] ?? start) - start);
  const edges = joined(parts);
  return { edges, figures: { contents, keys: keys.used[0] ?? 0, pairs, pairsPerCpuSecond: cpuSeconds === 0 ? 0 : Math.round(pairs / cpuSeconds), edges: edges.length, largestBlock: spread(sizes).max } };
}

/** The people or places among the contents that `isIn` lets in, into the load's memory; the sizes of the largest components. */
export async function clusterContents(
  pool: WorkerPool,
  subject: Subject,
  { contents, edges, minBits }: { readonly contents: number; readonly edges: EdgeList; readonly minBits: number },
  isIn: (content: number) => boolean,
): Promise<readonly number[]> {
  const components: Components = componentsOf(contents, edges, minBits, isIn);
  for await (const _done of pool.run<'cluster'>(ranges(components.count, clusterStep, (from, to) => ({ kind: 'cluster', subject, components, from, to }))));
  const sizes = components.starts.map((start, at) => (components.starts[at + 1] ?? start) - start);
  return [...Uint32Array.from(sizes).toSorted().subarray(-10)].toReversed();
}

function* ranges<Made>(count: number, step: number, make: (from: number, to: number) => Made): Generator<Made, void, void> {
  for (let from = 0; from < count; from += step) yield make(from, Math.min(count, from + step));
}

function joined(parts: readonly EdgeList[]): EdgeList {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const list = { length, a: new Uint32Array(length), b: new Uint32Array(length), weightBits: new Float32Array(length) };
  let at = 0;
  for (const part of parts) {
    list.a.set(part.a, at);
    list.b.set(part.b, at);
    list.weightBits.set(part.weightBits, at);
    at += part.length;
  }
  return list;
}
