import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { statement } from './statement.ts';
import type { Db } from './store.ts';
import { StoreError } from './store-error.ts';

const settings = statement<[]>()({
  name: 'test-settings',
  text: `select current_setting('mast.own', true) as own, current_setting('mast.visible', true) as visible, current_setting('mast.matching', true) as matching,
         current_setting('enable_seqscan') as seqscan, current_setting('statement_timeout') as timeout`,
  row: z.object({ own: z.string().nullable(), visible: z.string().nullable(), matching: z.string().nullable(), seqscan: z.string(), timeout: z.string() }),
});
const insertFeedState = statement<[organisation: string, feed: string]>()({ name: 'test-insert-feed-state', text: 'insert into feed_state (organisation_id, feed_id) values ($1, $2)' });
const countFeedState = statement<[]>()({ name: 'test-count-feed-state', text: 'select count(*) as n from feed_state', row: z.object({ n: z.coerce.number() }) });

const own = randomUUID() as OrganisationId;
const other = randomUUID() as OrganisationId;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 1 });
});
afterAll(async () => {
  await database.close();
});

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => undefined, (error: unknown) => error);
}

test('a transaction knows its context, and the same connection has forgotten it afterwards', async () => {
  const inside = await database.store.tx({ own, visible: [own, other], matching: true, timeoutMs: 1234 }, async (db) => db.one(settings, []));
  expect(inside).toEqual({ own, visible: `${own},${other}`, matching: 'on', seqscan: 'off', timeout: '1234ms' });
  const after = await database.store.tx({}, async (db) => db.one(settings, []));
  expect(after).toMatchObject({ own: '', visible: '', matching: '' });
});

test('without a context no row is seen and none can be written', async () => {
  await database.store.tx({ own }, async (db) => db.run(insertFeedState, [own, 'no-context']));
  expect(await database.store.tx({}, async (db) => db.one(countFeedState, []))).toEqual({ n: 0 });
  expect(await failure(database.store.tx({}, async (db) => db.run(insertFeedState, [own, 'refused'])))).toMatchObject({ code: 'internal', sqlState: '42501' });
  expect(await failure(database.store.tx({ own: other }, async (db) => db.run(insertFeedState, [own, 'refused'])))).toMatchObject({ sqlState: '42501' });
});

test('what work throws rolls everything back and is what the caller gets', async () => {
  const reason = new Error('changed my mind');
  const thrown = await failure(database.store.tx({ own }, async (db) => {
    await db.run(insertFeedState, [own, 'rolled-back']);
    throw reason;
  }));
  expect(thrown).toBe(reason);
  expect(await database.sql(`select from feed_state where feed_id = 'rolled-back'`)).toHaveLength(0);
});

test('a swallowed error never passes for a commit', async () => {
  const thrown = await failure(database.store.tx({ own }, async (db) => {
    await db.run(insertFeedState, [own, 'swallowed']);
    await db.run(insertFeedState, [own, 'swallowed']).catch(() => undefined);
    return 'committed';
  }));
  expect(thrown).toBeInstanceOf(StoreError);
  expect(await database.sql(`select from feed_state where feed_id = 'swallowed'`)).toHaveLength(0);
});

test('the last statement commits with it: nothing of it stays when it fails, and nothing may follow', async () => {
  const twice = await failure(database.store.tx({ own }, async (db) => {
    await db.run(insertFeedState, [own, 'last-fails']);
    return db.runLast(insertFeedState, [own, 'last-fails']);
  }));
  expect(twice).toMatchObject({ code: 'conflict' });
  const late = await failure(database.store.tx({ own }, async (db) => {
    await db.runLast(insertFeedState, [own, 'last']);
    await db.run(insertFeedState, [own, 'too-late']);
  }));
  expect(late).toMatchObject({ internal: { store: 'transaction-over' } });
  const kept = await database.sql(`select feed_id from feed_state where feed_id in ('last-fails', 'last', 'too-late')`);
  expect(kept).toEqual([{ feed_id: 'last' }]);
});

test('statements started together run in the order of their start, inside the context', async () => {
  const [first, , second] = await database.store.tx({ own }, async (db) => Promise.all([db.one(countFeedState, []), db.run(insertFeedState, [own, 'together']), db.one(settings, [])]));
  expect(second).toMatchObject({ own });
  expect(first?.n).toBeGreaterThan(0);
  const swallowed = await failure(database.store.tx({ own }, async (db) => {
    await Promise.allSettled([db.run(insertFeedState, [own, 'together']), db.run(insertFeedState, [own, 'after-a-failure'])]);
  }));
  expect(swallowed).toBeInstanceOf(StoreError);
  expect(await database.sql(`select from feed_state where feed_id = 'after-a-failure'`)).toHaveLength(0);
});

test('a statement after the end of its transaction is refused', async () => {
  let escaped: Db | undefined;
  await database.store.tx({ own }, async (db) => { escaped = db; });
  expect(await failure(escaped?.one(countFeedState, []) ?? Promise.resolve())).toMatchObject({ internal: { store: 'transaction-over' } });
});

test('work is run again when the database asks for it, and a conflict is not', async () => {
  const raise = statement<[]>()({ name: 'test-raise', text: `do $$ begin raise exception using errcode = '40001', message = 'again'; end $$` });
  let runs = 0;
  const value = await database.store.tx({ own }, async (db) => {
    runs += 1;
    if (runs < 3) await db.run(raise, []);
    return runs;
  });
  expect(value).toBe(3);
  let conflicts = 0;
  const thrown = await failure(database.store.tx({ own }, async (db) => {
    conflicts += 1;
    await db.run(insertFeedState, [own, 'twice']);
    await db.run(insertFeedState, [own, 'twice']);
  }));
  expect(thrown).toMatchObject({ code: 'conflict', constraint: 'feed_state_pkey' });
  expect(conflicts).toBe(1);
});

test('a slow statement is ended by its timeout', async () => {
  const sleep = statement<[]>()({ name: 'test-sleep', text: 'select pg_sleep(20)' });
  expect(await failure(database.store.tx({ timeoutMs: 50 }, async (db) => db.run(sleep, [])))).toMatchObject({ code: 'timeout', sqlState: '57014' });
});

test('a connection that is cut is replaced', async () => {
  const cut = statement<[]>()({ name: 'test-cut', text: 'select pg_terminate_backend(pg_backend_pid())' });
  expect(await failure(database.store.tx({}, async (db) => db.run(cut, [])))).toMatchObject({ code: 'unavailable' });
  await expect(database.store.ping()).resolves.toBeUndefined();
});

test('a row of another shape is refused without being quoted', async () => {
  const wrong = statement<[]>()({ name: 'test-wrong-shape', text: `select 'Kanarienvogel' as n`, row: z.object({ n: z.number() }) });
  const thrown = await failure(database.store.tx({}, async (db) => db.rows(wrong, [])));
  expect(thrown).toMatchObject({ internal: { store: 'row-shape', path: 'n' } });
  expect(JSON.stringify(thrown)).not.toContain('Kanarienvogel');
});

test('days stay days, and an id that is no UUID never reaches the text', async () => {
  const day = statement<[]>()({ name: 'test-day', text: `select date '1968-11-04' as day`, row: z.object({ day: z.string() }) });
  expect(await database.store.tx({}, async (db) => db.one(day, []))).toEqual({ day: '1968-11-04' });
  expect(await failure(database.store.tx({ own: `'; drop table feed; --` as OrganisationId }, async () => 1))).toMatchObject({ internal: { store: 'context-not-a-uuid' } });
});
