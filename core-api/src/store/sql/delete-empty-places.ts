import { statement } from '../statement.ts';

/** Places of which no content is left, with the places that were taken into them: there is nothing any more for an old id to point to. */
export const deleteEmptyPlaces = statement<[placeIds: readonly string[]]>({
  name: 'delete-empty-places',
  index: 'place_look_place_id_idx',
  text: `
    with empty as (
      delete from place p
      where p.place_id = any($1::uuid[]) and p.retired_into is null and not exists (select 1 from place_look l where l.place_id = p.place_id)
      returning p.place_id
    )
    delete from place p using empty e where p.retired_into = e.place_id
  `,
});
