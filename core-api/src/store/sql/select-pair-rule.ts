import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ rule: z.enum(['same', 'different']) });

/** What is decided on a pair at present, by one origin; the smaller reference first. */
export const selectPairRule = statement<[sourceA: Buffer, sourceB: Buffer, origin: string], z.infer<typeof row>>({
  name: 'select-pair-rule',
  row,
  text: 'select rule from pair_rule where source_a = $1 and source_b = $2 and origin = $3',
});
