import { statement } from '../statement.ts';

/** Stamps the database with its environment and key check, once. */
export const insertEnvironment = statement<[kind: string, keyCheck: Buffer]>()({
  name: 'insert-environment',
  text: `
    insert into environment (kind, key_check) values ($1, $2) on conflict (only_row) do nothing
  `,
});
