import { statement } from '../statement.ts';

/** New contents with their keys (array literals). */
export const insertLooks = statement<[lookIds: readonly string[], keys: readonly string[]]>({
  name: 'insert-looks',
  text: `
    insert into look (look_id, keys)
    select l.look_id, l.keys::bigint[] from unnest($1::uuid[], $2::text[]) as l(look_id, keys)
  `,
});
