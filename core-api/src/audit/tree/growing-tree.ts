import { emptyRoot, hashNode, rootOf, splitOf } from './merkle.ts';

/** Hashes of a full tile, and how many levels of the tree one covers (C2SP tlog-tiles). */
export const tileWidth = 256;
const tileHeight = 8;

/** A full tile: 256 hashes of one tile level, and the root over them, which is a hash of the level above. Never changes. */
export type FullTile = { readonly level: number; readonly tile: number; readonly hashes: Buffer; readonly root: Buffer };

/** A tree that leaves are added to at its end. Holds at most 255 hashes a tile level, however large it grows. */
export type GrowingTree = {
  size(): number;
  /** The root at the present size (RFC 6962 section 2.1). */
  root(): Buffer;
  /** Adds a leaf's hash; the tiles that it completes, lowest first. */
  add(leafHash: Buffer): FullTile[];
};

/** The right edge of a tree: for each tile level the hashes of its last, unfinished tile. What a tree of that size is gone on from. */
export type Edge = { readonly size: number; readonly levels: readonly (readonly Buffer[])[] };

/** Goes on from an edge; from the empty tree without one. */
export function growTree(edge: Edge = { size: 0, levels: [] }): GrowingTree {
  let { size } = edge;
  const levels = edge.levels.map((hashes) => [...hashes]);
  /** Roots of the whole trees that make up the present one, the largest first. */
  const trees = levels.toReversed().flatMap(wholeTrees);
  const at = (level: number): Buffer[] => (levels[level] ??= []);
  return {
    size: () => size,
    root: () => trees.reduceRight<Buffer | undefined>((right, left) => (right === undefined ? left : hashNode(left, right)), undefined) ?? emptyRoot,
    add(leafHash) {
      const done: FullTile[] = [];
      let node = leafHash;
      at(0).push(node);
      let height = 0;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        node = hashNode(trees.pop() ?? node, node);
        height += 1;
        if (height % tileHeight !== 0) continue;
        const level = height / tileHeight - 1;
        done.push({ level, tile: (rest - 1) / 2, hashes: Buffer.concat(at(level)), root: node });
        levels[level] = [];
        at(level + 1).push(node);
      }
      trees.push(node);
      size += 1;
      return done;
    },
  };
}

function wholeTrees(hashes: readonly Buffer[]): Buffer[] {
  const roots: Buffer[] = [];
  for (let from = 0; from < hashes.length; ) {
    const left = hashes.length - from;
    const split = left === 1 ? 1 : splitOf(left);
    const whole = split * 2 === left ? left : split;
    roots.push(rootOf(hashes.slice(from, from + whole)));
    from += whole;
  }
  return roots;
}

/** How many hashes the unfinished tile of each level has in a tree of `size` leaves, from level 0 up to the last that has any. */
export function edgeWidths(size: number): number[] {
  const widths: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / tileWidth)) widths.push(rest % tileWidth);
  return widths;
}
