import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string(), isKeyed: z.boolean() });

/** Which address contents are known, and whether they have keys yet. */
export const selectPlaceLooks = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-place-looks',
  index: 'place_look_pkey',
  row,
  text: `
    select look_id as "lookId", cardinality(keys) > 0 as "isKeyed" from place_look where look_id = any($1::uuid[])
  `,
});
