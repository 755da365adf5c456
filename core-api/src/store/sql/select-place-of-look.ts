import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ place_id: z.string(), class: z.string().nullable() });

/** The place that an address identity belongs to. Primary key; ids and a reference class only. */
export const selectPlaceOfLook = statement<readonly [lookId: string], z.infer<typeof row>>({
  name: 'select-place-of-look',
  text: 'select place_id, class from place_look where look_id = $1',
  row,
});
