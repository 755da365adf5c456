import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ mac: z.instanceof(Buffer), effect: z.enum(['never-load', 'refuge', 'shield']) });

/** Every keyed hash of every list and shield, for a first load, which holds them in memory. Read whole on purpose. */
export const selectAllProtections = statement<[], z.infer<typeof row>>({
  name: 'select-all-protections',
  row,
  text: `
    select mac, effect from protection_key
  `,
});
