import { emptyRoot, hashNode, splitOf } from './merkle.ts';

/** Root of the leaves `from` up to, without, `to`: a whole tree of 2^k leaves that begins at a multiple of its size. */
export type ReadRoot = (from: number, to: number) => Promise<Buffer>;

/** The way from one leaf up to the root of the tree of `size` leaves, from the leaf's sibling on (RFC 6962 section 2.1.1). `index` < `size`. */
export async function inclusionProof(index: number, size: number, read: ReadRoot): Promise<Buffer[]> {
  const path: Buffer[] = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    path.push(isLeft ? await rangeRoot(middle, to, read) : await rangeRoot(from, middle, read));
    if (isLeft) to = middle;
    else from = middle;
  }
  return path.toReversed();
}

/** That the tree of `oldSize` leaves is the beginning of the tree of `size` (RFC 6962 section 2.1.2). Empty for equal sizes and for an old size of 0. */
export async function consistencyProof(oldSize: number, size: number, read: ReadRoot): Promise<Buffer[]> {
  const path: Buffer[] = [];
  if (oldSize === 0 || oldSize === size) return path;
  let isOldRoot = true;
  for (let from = 0, to = size, old = oldSize; ; ) {
    if (old === to - from) {
      if (!isOldRoot) path.push(await rangeRoot(from, to, read));
      return path.toReversed();
    }
    const split = splitOf(to - from);
    const middle = from + split;
    if (old <= split) {
      path.push(await rangeRoot(middle, to, read));
      to = middle;
    } else {
      path.push(await rangeRoot(from, middle, read));
      from = middle;
      old -= split;
      isOldRoot = false;
    }
  }
}

async function rangeRoot(from: number, to: number, read: ReadRoot): Promise<Buffer> {
  const length = to - from;
  const split = length === 1 ? 1 : splitOf(length);
  if (length === 1 || split * 2 === length) return read(from, to);
  return hashNode(await rangeRoot(from, from + split, read), await rangeRoot(from + split, to, read));
}

/** The root that a leaf's hash and its way up lead to; undefined when the way is not as long as `index` and `size` ask (RFC 9162 section 2.1.3.2). */
export function rootByInclusion(index: number, size: number, leaf: Buffer, path: readonly Buffer[]): Buffer | undefined {
  if (index >= size) return undefined;
  let [node, last, root] = [index, size - 1, leaf];
  for (const hash of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = hashNode(hash, root);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else root = hashNode(root, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? root : undefined;
}

/** Whether the tree of `oldSize` leaves under `oldRoot` is the beginning of the tree of `size` under `root`, by this proof (RFC 9162 section 2.1.4.2). */
export function isConsistent(oldSize: number, oldRoot: Buffer, size: number, root: Buffer, path: readonly Buffer[]): boolean {
  if (oldSize > size) return false;
  if (oldSize === size) return path.length === 0 && oldRoot.equals(root);
  if (oldSize === 0) return path.length === 0 && oldRoot.equals(emptyRoot);
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...path] : path;
  if (first === undefined) return false;
  let [node, last] = [oldSize - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [oldFound, found] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldFound = hashNode(hash, oldFound);
      found = hashNode(hash, found);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else found = hashNode(found, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && oldFound.equals(oldRoot) && found.equals(root);
}

/** Sizes pass 2^31, where shifting would go wrong. */
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
