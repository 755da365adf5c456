import { statement } from '../statement.ts';

/** Names more common here than in the country, by keyed token. */
export const insertNameFrequencies = statement<[roles: readonly string[], tokens: readonly string[], per10k: readonly number[]]>({
  name: 'insert-name-frequencies',
  text: `
    insert into name_frequency (role, token, per_10k)
    select f.role, f.token, f.per_10k from unnest($1::text[], $2::bigint[], $3::float8[]) as f(role, token, per_10k)
  `,
});
