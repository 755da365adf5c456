import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string(), placeId: z.string() });

/** The places of some addresses. */
export const selectPlaceLooks = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-place-looks',
  index: 'place_look_pkey',
  row,
  text: `
    select look_id as "lookId", place_id as "placeId" from place_look where look_id = any($1::uuid[])
  `,
});
