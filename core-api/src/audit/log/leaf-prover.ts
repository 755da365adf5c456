import { MastError } from '../../shared/mast-error.ts';
import type { CheckpointRow } from '../../store/sql/select-checkpoint.ts';
import type { Db } from '../../store/store.ts';
import { tileWidth } from '../tree/growing-tree.ts';
import { hashNode } from '../tree/merkle.ts';
import type { ReadRoot } from '../tree/proofs.ts';
import { readHashes } from './load-tree.ts';
import type { LeafPlace } from './write-proof.ts';
import { checkpointOver, writeProof } from './write-proof.ts';

/** Tiles kept, 16 kB each with what is above their hashes: leaves of one time stand in a few. Judgement. */
const mostTiles = 64;

/** Proves leaf after leaf; undefined for one that no checkpoint covers yet. */
export type LeafProver = (db: Db, place: LeafPlace) => Promise<string | undefined>;

/**
 * Proofs of many leaves: each tile is read once, not once a leaf, and all of a log are proved under one checkpoint for as long as it covers them, so that whoever holds the proofs checks one signature.
 * @throws MastError `audit-log-broken` where hashes are missing
 */
export function leafProver(): LeafProver {
  const under = new Map<number, { readonly checkpoint: CheckpointRow; readonly reader: (db: Db) => ReadRoot }>();
  return async (db, place) => {
    const held = under.get(place.log);
    if (held !== undefined && held.checkpoint.size > place.position) return writeProof(place.position, held.checkpoint, held.reader(db));
    const checkpoint = await checkpointOver(db, place);
    if (checkpoint === undefined) return undefined;
    const reader = keptTiles(place.log, checkpoint.size);
    under.set(place.log, { checkpoint, reader });
    return writeProof(place.position, checkpoint, reader(db));
  };
}

/** Roots within a log of one size. What is kept is of that size alone: a tile that is not full then is another one later. */
function keptTiles(log: number, size: number): (db: Db) => ReadRoot {
  const kept = new Map<string, Buffer[][]>();
  return (db) => async (from, to) => {
    let [level, unit] = [0, 1];
    while (unit * tileWidth <= to - from) [level, unit] = [level + 1, unit * tileWidth];
    const [first, count] = [from / unit, (to - from) / unit];
    const tile = Math.floor(first / tileWidth);
    const name = `${level}/${tile}`;
    const nodes = kept.get(name) ?? nodesOver(await readTile(db, log, level, tile, Math.floor(size / unit)));
    if (!kept.has(name)) {
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= mostTiles) kept.delete(oldest);
      kept.set(name, nodes);
    }
    const root = nodes[Math.log2(count)]?.[(first % tileWidth) / count];
    if (root === undefined) throw new MastError('audit-log-broken', { log, from, to });
    return root;
  };
}

/** The hashes of a tile, as many as the level has. */
async function readTile(db: Db, log: number, level: number, tile: number, end: number): Promise<Buffer[]> {
  const [from, to] = [tile * tileWidth, Math.min((tile + 1) * tileWidth, end)];
  const hashes = await readHashes(db, log, level, from, to);
  if (hashes.length !== to - from) throw new MastError('audit-log-broken', { log, level, from, to });
  return hashes;
}

/** Hashes, and above them the roots of each two, of each four and so on, as far as they are whole. */
function nodesOver(hashes: Buffer[]): Buffer[][] {
  const levels = [hashes];
  for (let below = hashes; below.length > 1; levels.push(below)) below = Array.from({ length: Math.floor(below.length / 2) }, (_none, at) => hashNode(below[2 * at] ?? Buffer.alloc(0), below[2 * at + 1] ?? Buffer.alloc(0)));
  return levels;
}
