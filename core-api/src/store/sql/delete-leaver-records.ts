import { z } from 'zod';

import { statement } from '../statement.ts';

/** Takes out some of an organisation's records, in the order of their ids, and tells what they stood by. */
export const deleteLeaverRecords = statement<[organisationId: string, most: number]>()({
  name: 'delete-leaver-records',
  index: 'record_pkey',
  row: z.object({ recordId: z.string(), variantId: z.string().nullable(), placeLookIds: z.array(z.string()) }),
  text: `
    with page as (select record_id from record where organisation_id = $1 order by record_id limit $2)
    delete from record r using page p where r.organisation_id = $1 and r.record_id = p.record_id
    returning r.record_id as "recordId", r.variant_id as "variantId", r.place_look_ids as "placeLookIds"
  `,
});
