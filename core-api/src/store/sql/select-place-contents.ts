import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  lookId: z.string(),
  placeId: z.string(),
  keys: z.array(z.string()),
  since: z.date(),
  organisationId: z.string(),
  placeVariantId: z.string(),
  sealed: z.instanceof(Buffer),
});

/** Some address contents with their places, each with one organisation's sealed writing: the normalised features in it are equal for all. */
export const selectPlaceContents = statement<[lookIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-place-contents',
  index: 'place_variant_look_id_organisation_id_key',
  row,
  text: `
    select l.look_id as "lookId", l.place_id as "placeId", l.keys::text[] as keys, p.created_at as since,
           v.organisation_id as "organisationId", v.place_variant_id as "placeVariantId", v.sealed
    from place_look l
    join place p on p.place_id = l.place_id
    cross join lateral (select organisation_id, place_variant_id, sealed from place_variant where look_id = l.look_id order by organisation_id limit 1) as v
    where l.look_id = any($1::uuid[])
  `,
});
