import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** Of some address contents those that a record still uses when the given (content, record) pairs are gone. */
export const selectUsedPlaceLooks = statement<[lookIds: readonly string[], recordIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-used-place-looks',
  index: 'place_variant_look_id_organisation_id_key',
  row,
  text: `
    select distinct v.look_id as "lookId"
    from (select distinct unnest($1::uuid[]) as look_id) as n
    join place_variant v on v.look_id = n.look_id
    where exists (
      select from record_place r
      where r.organisation_id = v.organisation_id and r.look_id = v.look_id
        and not exists (select from unnest($1::uuid[], $2::uuid[]) as g(look_id, record_id) where g.look_id = r.look_id and g.record_id = r.record_id)
    )
  `,
});
