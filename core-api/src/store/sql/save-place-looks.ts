import { statement } from '../statement.ts';

/** Contents with their keys (array literals) and the place that each belongs to, new or moved. */
export const savePlaceLooks = statement<[lookIds: readonly string[], placeIds: readonly string[], keys: readonly string[]]>({
  name: 'save-place-looks',
  index: 'place_look_pkey',
  text: `
    insert into place_look (look_id, place_id, keys)
    select n.look_id, n.place_id, n.keys::bigint[] from unnest($1::uuid[], $2::uuid[], $3::text[]) as n(look_id, place_id, keys)
    on conflict (look_id) do update set place_id = excluded.place_id, keys = excluded.keys
  `,
});
