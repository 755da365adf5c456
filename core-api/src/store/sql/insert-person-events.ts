import { statement } from '../statement.ts';

/** Who was created, merged and split, when, and by which model. `members` are array literals, or null. */
export const insertPersonEvents = statement<
  [eventIds: readonly string[], personIds: readonly string[], kinds: readonly string[], others: readonly (string | null)[], at: Date, model: string, members: readonly (string | null)[]]
>({
  name: 'insert-person-events',
  text: `
    insert into person_event (event_id, person_id, kind, other, at, model, members)
    select e.event_id, e.person_id, e.kind, e.other, $5, $6, e.members::uuid[]
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $7::text[]) as e(event_id, person_id, kind, other, members)
  `,
});
