import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafHash: z.instanceof(Buffer) });

/** Hashes of the leaves from one place up to, without, another, in order. Primary key. */
export const selectEntryHashes = statement<readonly [log: number, from: number, to: number], z.infer<typeof row>>({
  name: 'select-entry-hashes',
  text: 'select leaf_hash as "leafHash" from audit_entry where log = $1 and position >= $2 and position < $3 order by position',
  row,
  index: 'audit_entry_pkey',
});
