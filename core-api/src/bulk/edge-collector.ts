import type { EdgeList } from './join-components.ts';

/** Collects edges without an object for each. */
export type EdgeCollector = { add(a: number, b: number, weightBits: number): void; readonly length: number; list(): EdgeList };

export function edgeCollector(): EdgeCollector {
  let [a, b, weightBits] = [new Uint32Array(1024), new Uint32Array(1024), new Float32Array(1024)];
  let length = 0;
  return {
    add(one, other, bits) {
      if (length === a.length) {
        [a, b, weightBits] = [grown(a, new Uint32Array(length * 2)), grown(b, new Uint32Array(length * 2)), grown(weightBits, new Float32Array(length * 2))];
      }
      a[length] = one;
      b[length] = other;
      weightBits[length] = bits;
      length += 1;
    },
    get length() {
      return length;
    },
    list: () => ({ length, a: a.slice(0, length), b: b.slice(0, length), weightBits: weightBits.slice(0, length) }),
  };
}

function grown<List extends Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(from: List, to: List): List {
  to.set(from);
  return to;
}
