import { statement } from '../statement.ts';

/** New places, each with the address by which it is found. */
export const insertPlaces = statement<[placeIds: readonly string[], lookIds: readonly string[], classes: readonly (string | null)[], at: Date]>({
  name: 'insert-places',
  text: `
    with made as (insert into place (place_id, created_at) select unnest($1::uuid[]), $4)
    insert into place_look (look_id, place_id, class)
    select p.look_id, p.place_id, p.class from unnest($2::uuid[], $1::uuid[], $3::text[]) as p(look_id, place_id, class)
  `,
});
