import { randomBytes, randomUUID } from 'node:crypto';

import type { TestDatabase } from '../clone-database.ts';

/** Something of each kind that a column may demand. Rows made so are there to be hidden, never to be opened. */
const anything: Readonly<Record<string, () => unknown>> = {
  uuid: () => randomUUID(),
  text: () => 'other',
  bytea: () => randomBytes(32),
  'timestamp with time zone': () => new Date(),
  date: () => '2026-11-20',
  jsonb: () => '{}',
  boolean: () => false,
  ARRAY: () => [],
};

/** Puts a row into a table, as the owner: what is given, and anything fitting in the columns that demand something besides. */
export async function seedRow(database: Pick<TestDatabase, 'sql'>, table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const demanded = await database.sql<{ column_name: string; data_type: string }>(
    "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null",
    [table],
  );
  const row = { ...Object.fromEntries(demanded.map(({ column_name, data_type }) => [column_name, (anything[data_type] ?? (() => 1))()])), ...values };
  const names = Object.keys(row);
  await database.sql(`insert into ${table} (${names.join(', ')}) values (${names.map((_name, n) => `$${n + 1}`).join(', ')})`, Object.values(row));
}
