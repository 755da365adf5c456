import { statement } from '../statement.ts';

/** Which places were created, merged and split, and when. */
export const insertPlaceEvents = statement<[eventIds: readonly string[], placeIds: readonly string[], kinds: readonly string[], others: readonly (string | null)[], at: Date]>({
  name: 'insert-place-events',
  text: `
    insert into place_event (event_id, place_id, kind, other, at)
    select e.event_id, e.place_id, e.kind, e.other, $5 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) as e(event_id, place_id, kind, other)
  `,
});
