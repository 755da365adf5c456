export type HeapPair = { readonly mean: number; readonly a: number; readonly b: number; readonly stamp: number };

/** A priority queue: the highest mean first, then the smallest a, then the smallest b. */
export function pairHeap(): { push(mean: number, a: number, b: number, stamp: number): void; pop(): HeapPair | undefined } {
  const heap: HeapPair[] = [];
  const isBefore = (one: HeapPair | undefined, other: HeapPair | undefined): boolean => {
    if (one === undefined || other === undefined) return one !== undefined;
    return one.mean !== other.mean ? one.mean > other.mean : one.a !== other.a ? one.a < other.a : one.b !== other.b ? one.b < other.b : one.stamp > other.stamp;
  };
  const swap = (x: number, y: number): void => {
    const [one, other] = [heap[x], heap[y]];
    if (one !== undefined && other !== undefined) [heap[x], heap[y]] = [other, one];
  };
  return {
    push: (mean, a, b, stamp) => {
      let at = heap.push({ mean, a, b, stamp }) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(heap[at], heap[parent])) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      const top = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return top;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const best = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
        if (!isBefore(heap[best], heap[at])) return top;
        swap(at, best);
        at = best;
      }
    },
  };
}
