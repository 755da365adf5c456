import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ witness: z.string(), at: z.date(), line: z.string() });

/** What witnesses signed of one checkpoint, by witness. Primary key. */
export const selectCosignatures = statement<readonly [log: number, size: number], z.infer<typeof row>>({
  name: 'select-cosignatures',
  text: 'select witness, at, line from audit_cosignature where log = $1 and size = $2 order by witness',
  row,
});
