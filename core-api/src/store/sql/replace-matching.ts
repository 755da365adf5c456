import { statement } from '../statement.ts';

/** Stamps a database whose contents have all been matched anew. */
export const replaceMatching = statement<[version: string]>({
  name: 'replace-matching',
  text: `
    insert into matching (version) values ($1) on conflict (only_row) do update set version = excluded.version
  `,
});
