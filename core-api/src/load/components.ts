import type { EdgeList } from '../bulk/join-components.ts';
import { joinComponents } from '../bulk/join-components.ts';

/** Components of contents, in memory that threads share: contents of component `n` are `members` from `starts[n]`, its edges those from `edgeStarts[n]`. */
export type Components = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly edgeStarts: Uint32Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weightBits: Float32Array;
};

/** Splits the contents that `isIn` lets in by the edges of at least `minBits` between them. Weaker edges are left out. */
export function componentsOf(contents: number, all: EdgeList, minBits: number, isIn: (content: number) => boolean): Components {
  const edges = strongEdges(all, minBits, isIn);
  const home = joinComponents(contents, edges, minBits);
  const numberOf = new Int32Array(contents).fill(-1);
  let count = 0;
  for (let content = 0; content < contents; content += 1) {
    if (!isIn(content)) continue;
    const root = home[content] ?? content;
    if (numberOf[root] === -1) numberOf[root] = count++;
  }
  const componentOf = (content: number): number => numberOf[home[content] ?? content] ?? 0;
  const starts = shared(count + 1);
  const edgeStarts = shared(count + 1);
  for (let content = 0; content < contents; content += 1) if (isIn(content)) bump(starts, componentOf(content) + 1);
  for (let edge = 0; edge < edges.length; edge += 1) bump(edgeStarts, componentOf(edges.a[edge] ?? 0) + 1);
  for (let at = 0; at < count; at += 1) {
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    edgeStarts[at + 1] = (edgeStarts[at + 1] ?? 0) + (edgeStarts[at] ?? 0);
  }
  const members = shared(starts[count] ?? 0);
  const next = starts.slice();
  for (let content = 0; content < contents; content += 1) if (isIn(content)) members[take(next, componentOf(content))] = content;
  const [a, b, weightBits] = [shared(edges.length), shared(edges.length), new Float32Array(new SharedArrayBuffer(edges.length * 4))];
  const nextEdge = edgeStarts.slice();
  for (let edge = 0; edge < edges.length; edge += 1) {
    const place = take(nextEdge, componentOf(edges.a[edge] ?? 0));
    a[place] = edges.a[edge] ?? 0;
    b[place] = edges.b[edge] ?? 0;
    weightBits[place] = edges.weightBits[edge] ?? 0;
  }
  return { count, starts, members, edgeStarts, a, b, weightBits };
}

function strongEdges({ length, a, b, weightBits }: EdgeList, minBits: number, isIn: (content: number) => boolean): EdgeList {
  const isStrong = (edge: number): boolean => (weightBits[edge] ?? 0) >= minBits && isIn(a[edge] ?? 0) && isIn(b[edge] ?? 0);
  let strong = 0;
  for (let edge = 0; edge < length; edge += 1) if (isStrong(edge)) strong += 1;
  const kept = { length: strong, a: new Uint32Array(strong), b: new Uint32Array(strong), weightBits: new Float32Array(strong) };
  for (let edge = 0, at = 0; edge < length; edge += 1) {
    if (!isStrong(edge)) continue;
    kept.a[at] = a[edge] ?? 0;
    kept.b[at] = b[edge] ?? 0;
    kept.weightBits[at++] = weightBits[edge] ?? 0;
  }
  return kept;
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function take(next: Uint32Array, at: number): number {
  const place = next[at] ?? 0;
  next[at] = place + 1;
  return place;
}

/** Numbers in memory that threads share. */
export function shared(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
