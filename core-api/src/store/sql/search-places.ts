import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ placeId: z.string(), lookId: z.string(), organisationId: z.string(), placeVariantId: z.string(), sealed: z.instanceof(Buffer) });

/**
 * Every visible writing of the places that share a key with an address asked about. `place_look` holds keyed hashes only; a refuge's keys are made with another
 * key, so it is never among them. Index: GIN place_look(keys), then place_look(place_id), then place_variant(look_id) under row-level security.
 */
export const searchPlaces = statement<readonly [keys: readonly string[], maxContents: number], z.infer<typeof row>>({
  name: 'search-places',
  index: 'place_look_keys_idx',
  row,
  text: `
    with hit as materialized (select place_id from place_look where keys && $1::bigint[] limit $2),
         content as materialized (select look_id, place_id from place_look where place_id = any (array(select place_id from hit)))
    select c.place_id as "placeId", v.look_id as "lookId", v.organisation_id as "organisationId", v.place_variant_id as "placeVariantId", v.sealed
    from place_variant v join content c on c.look_id = v.look_id
    where v.look_id = any (array(select look_id from content))
  `,
});
