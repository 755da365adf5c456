import { statement } from '../statement.ts';

/** Stamps the database, once. */
export const insertEnvironment = statement<[kind: string]>()({
  name: 'insert-environment',
  text: `
    insert into environment (kind) values ($1) on conflict (only_row) do nothing
  `,
});
