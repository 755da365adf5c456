import { statement } from '../statement.ts';

type Params = readonly [lookIds: readonly string[], placeIds: readonly string[], keys: readonly bigint[], firsts: readonly number[], lasts: readonly number[]];

/** Contents with the place that each belongs to, new or moved, and their keys: those in `keys` from `firsts` to `lasts`, counted from 1. */
export const savePlaceLooks = statement<Params>({
  name: 'save-place-looks',
  index: 'place_look_pkey',
  text: `
    insert into place_look (look_id, place_id, keys)
    select n.look_id, n.place_id, ($3::bigint[])[n.first:n.last] from unnest($1::uuid[], $2::uuid[], $4::int[], $5::int[]) as n(look_id, place_id, first, last)
    on conflict (look_id) do update set place_id = excluded.place_id, keys = excluded.keys
  `,
});
