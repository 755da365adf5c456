import { hash } from 'node:crypto';

/** Bytes of a hash of the tree: SHA-256. */
export const hashBytes = 32;

/** Root of the tree without leaves (RFC 6962 section 2.1). */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** Hash of a leaf's bytes: SHA-256(0x00 || leaf). RFC 6962 section 2.1. */
export function hashLeaf(leaf: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), leaf]), 'buffer');
}

/** Hash of an inner node: SHA-256(0x01 || left || right). RFC 6962 section 2.1. */
export function hashNode(left: Buffer, right: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(1 + 2 * hashBytes);
  bytes[0] = 1;
  left.copy(bytes, 1);
  right.copy(bytes, 1 + hashBytes);
  return hash('sha256', bytes, 'buffer');
}

/** Root over hashes of equally high trees, in order: MTH of RFC 6962 section 2.1 with these for leaves. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) return emptyRoot;
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return hashNode(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

/** The largest power of two below `size`, where RFC 6962 splits a tree; `size` is 2 or more. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
