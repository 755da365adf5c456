import { statement } from '../statement.ts';

/** Who was created, merged and split, when, and by which model. */
export const insertPersonEvents = statement<[eventIds: readonly string[], personIds: readonly string[], kinds: readonly string[], others: readonly (string | null)[], at: Date, model: string]>({
  name: 'insert-person-events',
  text: `
    insert into person_event (event_id, person_id, kind, other, at, model)
    select e.event_id, e.person_id, e.kind, e.other, $5, $6
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) as e(event_id, person_id, kind, other)
  `,
});
