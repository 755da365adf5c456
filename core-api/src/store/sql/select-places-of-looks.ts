import { z } from 'zod';

import { statement } from '../statement.ts';

/** The places that some address contents belong to. */
export const selectPlacesOfLooks = statement<[lookIds: readonly string[]]>()({
  name: 'select-places-of-looks',
  index: 'place_look_pkey',
  row: z.object({ placeId: z.string() }),
  text: `
    select distinct place_id as "placeId" from place_look where look_id = any($1::uuid[])
  `,
});
