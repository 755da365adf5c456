import { statement } from '../statement.ts';

/** New persons, and those that come back from another into which they had gone. */
export const insertPersons = statement<[personIds: readonly string[], at: Date]>({
  name: 'insert-persons',
  text: `
    insert into person (person_id, created_at) select unnest($1::uuid[]), $2
    on conflict (person_id) do update set retired_into = null
  `,
});
