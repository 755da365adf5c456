import { MastError } from '../../shared/mast-error.ts';
import { selectEntryHashes } from '../../store/sql/select-entry-hashes.ts';
import { selectTileRoots } from '../../store/sql/select-tile-roots.ts';
import type { Db } from '../../store/store.ts';
import type { GrowingTree } from '../tree/growing-tree.ts';
import { edgeWidths, growTree, tileWidth } from '../tree/growing-tree.ts';

/** The tree of a log at a size, ready to be gone on with: reads at most 255 hashes a tile level. @throws MastError `audit-log-broken` where they are not those of `root` */
export async function loadTree(db: Db, log: number, size: number, root: Buffer): Promise<GrowingTree> {
  const levels: Buffer[][] = [];
  for (const [level, width] of edgeWidths(size).entries()) {
    const end = Math.floor(size / tileWidth ** level);
    levels.push(await readHashes(db, log, level, end - width, end));
  }
  const tree = growTree({ size, levels });
  if (!tree.root().equals(root)) throw new MastError('audit-log-broken', { log, size });
  return tree;
}

/** Hashes of one tile level from one index up to, without, another: of leaves, or of full tiles below. Fewer where the log has not come so far. */
export async function readHashes(db: Db, log: number, level: number, from: number, to: number): Promise<Buffer[]> {
  if (from >= to) return [];
  return level === 0
    ? (await db.rows(selectEntryHashes, [log, from, to])).map(({ leafHash }) => leafHash)
    : (await db.rows(selectTileRoots, [log, level - 1, from, to])).map(({ root }) => root);
}
