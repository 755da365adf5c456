import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ epoch: z.number(), dueSince: z.date().nullable(), leavers: z.number() });

/** Since when look-up keys are due to be made anew, and for how many organisations that left. One row. */
export const selectLookEpoch = statement<[], z.infer<typeof row>>({
  name: 'select-look-epoch',
  row,
  text: `select epoch, rotation_due_since as "dueSince", leavers from look_epoch`,
});
