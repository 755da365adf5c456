import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ size: z.coerce.number() });

/** The largest size of a log that any witness signed. Primary key. */
export const selectLastCosigned = statement<readonly [log: number], z.infer<typeof row>>({
  name: 'select-last-cosigned',
  text: 'select size from audit_cosignature where log = $1 order by size desc limit 1',
  row,
});
