import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), lookId: z.string() });

/** Which organisations hold which address contents already. */
export const selectPlaceVariants = statement<[organisationIds: readonly string[], lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-place-variants',
  index: 'place_variant_look_id_organisation_id_key',
  row,
  text: `
    select v.organisation_id as "organisationId", v.look_id as "lookId"
    from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, look_id)
    join place_variant v on v.organisation_id = n.organisation_id and v.look_id = n.look_id
  `,
});
