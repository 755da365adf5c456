import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every way of writing the given places. */
export const selectLooksOfPlaces = statement<[placeIds: readonly string[]]>()({
  name: 'select-looks-of-places',
  index: 'place_look_place_id_idx',
  row: z.object({ lookId: z.string() }),
  text: `
    select look_id as "lookId" from place_look where place_id = any($1::uuid[])
  `,
});
