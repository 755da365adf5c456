import { z } from 'zod';

import { statement } from '../statement.ts';

/** The next contents in the order of their look ids, keyed or not. Empty after the last page. */
export const selectContentPage = statement<[afterLookId: string, contents: number]>()({
  name: 'select-content-page',
  index: 'variant_look_id_idx',
  row: z.object({ lookId: z.string() }),
  text: `
    select distinct look_id as "lookId" from variant where look_id > $1 order by look_id limit $2
  `,
});
