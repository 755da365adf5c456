import { statement } from '../statement.ts';

type Params = readonly [lookIds: readonly string[], keys: readonly bigint[], firsts: readonly number[], lasts: readonly number[]];

/**
 * New contents, each with its keys: those in `keys` from `firsts` to `lasts`, counted from 1. A content that stands there already is one that only an organisation held
 * which is leaving: it is somebody's again.
 */
export const insertLooks = statement<Params>({
  name: 'insert-looks',
  index: 'look_pkey',
  text: `
    insert into look (look_id, keys)
    select l.look_id, ($2::bigint[])[l.first:l.last] from unnest($1::uuid[], $3::int[], $4::int[]) as l(look_id, first, last)
    on conflict (look_id) do update set keys = excluded.keys
  `,
});
