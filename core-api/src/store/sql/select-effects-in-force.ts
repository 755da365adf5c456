import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ effect: z.enum(['never-load', 'refuge', 'shield']) });

/** Which kinds of list hold anything at all: where none does, no record need be looked up. */
export const selectEffectsInForce = statement<[], z.infer<typeof row>>({
  name: 'select-effects-in-force',
  index: 'protection_key_by_effect',
  row,
  text: `
    select e.effect from unnest(array['never-load', 'refuge', 'shield']) as e(effect)
    where exists (select 1 from protection_key p where p.effect = e.effect)
  `,
});
