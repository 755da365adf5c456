import type { CheckpointRow } from '../../store/sql/select-checkpoint.ts';
import { selectLastCosigned } from '../../store/sql/select-last-cosigned.ts';
import type { Db } from '../../store/store.ts';
import type { ReadRoot } from '../tree/proofs.ts';
import { inclusionProof } from '../tree/proofs.ts';
import { readCheckpointUpTo } from './read-checkpoint.ts';

/** A leaf's place in a log. */
export type LeafPlace = { readonly log: number; readonly position: number };

/** The checkpoint that a place is proved under: the last that a witness signed where it covers the place, else the last; undefined where neither does. */
export async function checkpointOver(db: Db, { log, position }: LeafPlace): Promise<CheckpointRow | undefined> {
  const cosigned = await db.one(selectLastCosigned, [log]);
  const checkpoint = await readCheckpointUpTo(db, log, cosigned !== undefined && cosigned.size > position ? cosigned.size : undefined);
  return checkpoint === undefined || checkpoint.size <= position ? undefined : checkpoint;
}

/** C2SP tlog-proof of a place: its index, the way up to the root, and the checkpoint that signs the root. */
export async function writeProof(position: number, checkpoint: CheckpointRow, read: ReadRoot): Promise<string> {
  const path = await inclusionProof(position, checkpoint.size, read);
  return ['c2sp.org/tlog-proof@v1', `index ${position}`, ...path.map((hash) => hash.toString('base64')), '', checkpoint.note].join('\n');
}
