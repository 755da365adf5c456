import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ size: z.coerce.number() });

/** The largest size of a log that a witness signed. Index of a witness's cosignatures. */
export const selectWitnessedSize = statement<readonly [log: number, witness: string], z.infer<typeof row>>({
  name: 'select-witnessed-size',
  text: 'select size from audit_cosignature where log = $1 and witness = $2 order by size desc limit 1',
  row,
  index: 'audit_cosignature_witness',
});
