import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ size: z.coerce.number(), root: z.instanceof(Buffer), sealedAt: z.date(), note: z.string() });

/** A log's checkpoint as it is stored. */
export type CheckpointRow = z.infer<typeof row>;

/** The last checkpoint of a log whose size is not above the given one. Primary key. */
export const selectCheckpoint = statement<readonly [log: number, size: number], CheckpointRow>({
  name: 'select-checkpoint',
  text: 'select size, root, sealed_at as "sealedAt", note from audit_checkpoint where log = $1 and size <= $2 order by size desc limit 1',
  row,
  index: 'audit_checkpoint_pkey',
});
