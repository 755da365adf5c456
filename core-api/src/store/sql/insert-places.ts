import { statement } from '../statement.ts';

/** New places. */
export const insertPlaces = statement<[placeIds: readonly string[], at: Date]>({
  name: 'insert-places',
  text: `insert into place (place_id, created_at) select unnest($1::uuid[]), $2`,
});
