import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), recordId: z.string() });

/** The records, of whatever organisation, that are found by some address contents. */
export const selectRecordsAtPlaces = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-records-at-places',
  index: 'place_variant_look_id_organisation_id_key',
  row,
  text: `
    select distinct p.organisation_id as "organisationId", p.record_id as "recordId"
    from (select distinct v.organisation_id, v.look_id from place_variant v where v.look_id = any($1::uuid[])) as v
    join record_place p on p.organisation_id = v.organisation_id and p.look_id = v.look_id
  `,
});
