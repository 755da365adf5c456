import { linkByTraining } from '../train/link-by-training.ts';
import type { LinkRow } from './link-row.ts';
import type { Linked, LinkedEdge, LinkOptions } from './linked.ts';
import { numberPeople } from './number-people.ts';

/** Rows by weights learnt on these very rows, without labels: for extracts that the shipped model does not know, or columns that it has no name for. */
export function linkTrained(rows: readonly LinkRow[], { uniqueSources, onCompared, onProgress }: LinkOptions): Linked {
  const { edges, people } = linkByTraining(rows, {
    uniqueSources,
    ...(onCompared === undefined ? {} : { onScored: onCompared }),
    ...(onProgress === undefined ? {} : { onProgress: ({ stage, done, total }) => (stage === 'learn' ? onProgress(stage, done, total) : onProgress(stage, 0, rows.length)) }),
  });
  const inOrder = edges.map(({ a, b, ...edge }): LinkedEdge => ({ ...edge, a: Math.min(a, b), b: Math.max(a, b) })).toSorted((one, other) => one.a - other.a || one.b - other.b);
  return { edges: inOrder, people: numberPeople(people) };
}
