import { statement } from '../statement.ts';

/** Places that were taken into another keep their id as a pointer to it; what pointed to them points on. */
export const retirePlaces = statement<[placeIds: readonly string[], into: readonly string[]]>({
  name: 'retire-places',
  index: 'place_pkey',
  text: `
    update place p set retired_into = n.into_id
    from unnest($1::uuid[], $2::uuid[]) as n(place_id, into_id) where p.place_id = n.place_id or p.retired_into = n.place_id
  `,
});
