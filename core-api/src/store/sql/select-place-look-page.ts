import { z } from 'zod';

import { statement } from '../statement.ts';

/** The next ways of writing an address in the order of their look ids, each with its place. Empty after the last page. */
export const selectPlaceLookPage = statement<[afterLookId: string, contents: number]>()({
  name: 'select-place-look-page',
  index: 'place_look_pkey',
  row: z.object({ lookId: z.string(), placeId: z.string() }),
  text: `
    select look_id as "lookId", place_id as "placeId" from place_look where look_id > $1 order by look_id limit $2
  `,
});
