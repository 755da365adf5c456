import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ root: z.instanceof(Buffer) });

/** Roots of full tiles of one level from one up to, without, another, in order: hashes of the level above. Primary key. */
export const selectTileRoots = statement<readonly [log: number, level: number, from: number, to: number], z.infer<typeof row>>({
  name: 'select-tile-roots',
  text: 'select root from audit_tile where log = $1 and level = $2 and tile >= $3 and tile < $4 order by tile',
  row,
  index: 'audit_tile_pkey',
});
