import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { Core, contextOf, readOnce, ssdConfig } from './ssd-world.ts';
import { ssdDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await ssdDatabase(100);
  await database.sql('create table kept as select * from ssd_cp_plans');
});
afterAll(() => database.close());

const reload = ['truncate ssd_cp_plans', 'insert into ssd_cp_plans select * from kept'];

test('an extract that empties its tables and fills them again is waited for: nobody seems to be gone', async () => {
  const [core, context, extract] = [new Core(), contextOf(ssdConfig(database)), await database.session()];
  await readOnce(context, core);
  const before = core.rows.size;
  await extract.query('begin');
  for (const statement of reload) await extract.query(statement);
  const reading = readOnce(context, core);
  // It has asked for the tables and waits.
  for (;;) {
    const waiting = await database.sql("select from pg_locks where not granted and relation = 'ssd_cp_plans'::regclass");
    if (waiting.length > 0) break;
    await pause(20);
  }
  await extract.query('commit');
  expect(await reading).toMatchObject({ sent: [], removed: [] });
  expect(core.rows.size).toBe(before);
});

test('an extract cannot empty a table that is being read', async () => {
  const [core, context, extract] = [new Core(), contextOf(ssdConfig(database, { pageRows: 10 })), await database.session()];
  await extract.query("set lock_timeout = '200ms'");
  let state = 'emptied';
  const write = async (name: string, value: unknown): Promise<void> => {
    if (name.startsWith('page')) await extract.query('truncate ssd_cp_plans').catch((error: unknown) => (state = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'));
    await context.state.write(name, value);
  };
  const during = { ...context, state: { ...context.state, write } };
  await readOnce(during, core);
  expect([state, [...core.rows.keys()].filter((ref) => ref.startsWith('cppl:')).length]).toEqual(['55P03', 20]);
});

test('one that takes longer than is waited for is told as that, and nothing is read', async () => {
  const [core, extract] = [new Core(), await database.session()];
  const config = ssdConfig(database);
  await extract.query('begin; lock table ssd_cp_plans in access exclusive mode');
  await expect(readOnce(contextOf({ ...config, database: { ...config.database, lockSeconds: 1 } }), core)).rejects.toMatchObject({ kind: 'transient', code: 'source-reloading' });
  await extract.query('rollback');
  expect(core.rows.size).toBe(0);
});
