import { selectCheckpoint } from '../../store/sql/select-checkpoint.ts';
import type { CheckpointRow } from '../../store/sql/select-checkpoint.ts';
import { selectCosignatures } from '../../store/sql/select-cosignatures.ts';
import type { Db } from '../../store/store.ts';

/** Larger than any log. */
export const anySize = Number.MAX_SAFE_INTEGER;

/** The last checkpoint of a log up to a size, with what witnesses signed of it under it; undefined where there is none. */
export async function readCheckpointUpTo(db: Db, log: number, size: number = anySize): Promise<CheckpointRow | undefined> {
  const found = await db.one(selectCheckpoint, [log, size]);
  if (found === undefined) return undefined;
  const lines = (await db.rows(selectCosignatures, [log, found.size])).map(({ line }) => line);
  return { ...found, note: `${found.note}${lines.join('')}` };
}
