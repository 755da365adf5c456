import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every way of writing the places that some address contents are of. */
export const selectLooksBeside = statement<[lookIds: readonly string[]]>()({
  name: 'select-looks-beside',
  index: 'place_look_place_id_idx',
  row: z.object({ lookId: z.string() }),
  text: `
    select distinct b.look_id as "lookId" from place_look a join place_look b on b.place_id = a.place_id where a.look_id = any($1::uuid[])
  `,
});
