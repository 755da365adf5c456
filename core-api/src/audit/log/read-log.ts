import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { consistencyProof } from '../tree/proofs.ts';
import { tileWidth } from '../tree/growing-tree.ts';
import { readTilePath } from '../tree/tile-path.ts';
import { readHashes } from './load-tree.ts';
import { logReader } from './log-reader.ts';
import { readCheckpointUpTo } from './read-checkpoint.ts';

/** The last checkpoint of a log with its signatures, as C2SP tlog-checkpoint writes it. Problem: `not-found`. */
export async function readLastCheckpoint(core: Core, log: number): Promise<Result<string, Problem>> {
  const found = await core.store.tx({ readOnly: true }, (db) => readCheckpointUpTo(db, log));
  return found === undefined ? failed({ code: 'not-found' }) : ok(found.note);
}

/** Hashes of a tile, one after another; a beginning of one where fewer are asked for. Problem: `not-found` for a tile that the log has not come to, or written otherwise. */
export async function readTile(core: Core, log: number, level: number, path: string): Promise<Result<Buffer, Problem>> {
  const name = readTilePath(level, path);
  if (name === undefined) return failed({ code: 'not-found' });
  const from = name.tile * tileWidth;
  const hashes = await core.store.tx({ readOnly: true }, (db) => readHashes(db, log, level, from, from + name.width));
  return hashes.length === name.width ? ok(Buffer.concat(hashes)) : failed({ code: 'not-found' });
}

/** That one size of a log is the beginning of a larger one. Problems: `not-found` for sizes that the log has not come to. */
export async function proveConsistency(core: Core, log: number, from: number, to: number): Promise<Result<{ hashes: string[] }, Problem>> {
  return core.store.tx({ readOnly: true }, async (db) => {
    const last = await readCheckpointUpTo(db, log);
    if (last === undefined || to > last.size || from > to) return failed({ code: 'not-found' });
    return ok({ hashes: (await consistencyProof(from, to, logReader(db, log))).map((hash) => hash.toString('base64')) });
  });
}
