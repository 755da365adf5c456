import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ place_id: z.string() });

/** The place that an address identity belongs to. Primary key; ids only: the class beside them may be the word of an organisation out of sight. */
export const selectPlaceOfLook = statement<readonly [lookId: string], z.infer<typeof row>>({
  name: 'select-place-of-look',
  text: 'select place_id from place_look where look_id = $1',
  row,
});
