import { statement } from '../statement.ts';

/** New persons. */
export const insertPersons = statement<[personIds: readonly string[], at: Date]>({
  name: 'insert-persons',
  text: `
    insert into person (person_id, created_at) select unnest($1::uuid[]), $2
  `,
});
