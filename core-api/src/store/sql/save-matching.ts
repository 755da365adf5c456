import { statement } from '../statement.ts';

/** Stamps a database that holds no content yet with the way of matching; one that does keeps its stamp. */
export const saveMatching = statement<[version: string]>()({
  name: 'save-matching',
  text: `
    insert into matching (version) select $1 where not exists (select from look)
    on conflict (only_row) do update set version = excluded.version
  `,
});
