import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { pgError } from './pg-error.ts';

/** A value that must never leave. */
const canary = 'Zebulon-Canary-1968';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('create table told (name text primary key, born date, age integer check (age < 200))');
  await client.query('insert into told (name) values ($1)', [canary]);
});
afterAll(async () => {
  await client.end();
  await database.close();
});

async function fault(text: string): Promise<unknown> {
  return client.query(text).then(() => undefined, (error: unknown) => error);
}

test.each([
  ['23505', 'conflict', `insert into told (name) values ('${canary}')`],
  ['23514', 'constraint', `insert into told (name, age) values ('${canary} II', 900)`],
  ['22007', 'internal', `insert into told (name, born) values ('x', '${canary}')`],
  ['23502', 'constraint', `insert into told (name, age) values (null, 1)`],
  ['42P01', 'internal', `select * from "${canary}"`],
  ['42601', 'internal', `${canary}`],
])('%s leaves as %s without the value', async (sqlState, code, text) => {
  const raw = await fault(text);
  expect(raw).toBeInstanceOf(Error);
  const clean = pgError(raw);
  expect(clean).toMatchObject({ name: 'StoreError', code, sqlState });
  const everything = `${clean.message} ${String(clean.stack)} ${JSON.stringify(clean)} ${JSON.stringify(Object.getOwnPropertyDescriptors(clean))} ${String(clean.cause)}`;
  expect(everything).not.toContain(canary);
});

test('the canary was there to be found', async () => {
  const raw = await fault(`insert into told (name) values ('${canary}')`);
  expect(JSON.stringify(Object.getOwnPropertyDescriptors(raw))).toContain(canary);
});

test('a constraint with a telling name keeps its name only when it is one of ours', () => {
  expect(pgError(Object.assign(new Error('x'), { code: '23505', constraint: 'told_pkey' })).constraint).toBe('told_pkey');
  expect(pgError(Object.assign(new Error('x'), { code: '23505', constraint: canary })).constraint).toBeUndefined();
});

test('no server is unavailable, and anything unknown is internal', () => {
  expect(pgError(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })).code).toBe('unavailable');
  expect(pgError(new Error('timeout exceeded when trying to connect')).code).toBe('unavailable');
  expect(pgError(new Error(canary))).toMatchObject({ code: 'internal', sqlState: 'none' });
  expect(pgError('not an error')).toMatchObject({ code: 'internal' });
});
