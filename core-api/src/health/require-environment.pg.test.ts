import { existsSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { loadConfig } from '../config.ts';
import { keyCheck } from '../keys/key-check.ts';
import { openKeys } from '../keys/open-keys.ts';
import { matchingVersion } from '../rematch/matching-version.ts';
import { silentLog } from '../shared/log.ts';
import { startServer } from '../server.ts';
import { requireEnvironment } from './require-environment.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Connections of the service's role to this database. */
const connections = async (): Promise<number> =>
  (await database.sql("select 1 from pg_stat_activity where datname = current_database() and usename = 'mast_app'")).length;

const config = (environment: string, port: string, keysFolder: string) => loadConfig({ MAST_ENVIRONMENT: environment, MAST_PORT_BASE: port, MAST_KEYS: keysFolder });
const start = (of: ReturnType<typeof loadConfig>) => startServer({ ...of, databaseUrl: database.appUrl }, silentLog);

test('a database that nobody stamped, and one of another world, are refused; its own is taken', async () => {
  await expect(requireEnvironment(database.store, 'live')).rejects.toMatchObject({ code: 'environment-mismatch' });
  const keys = await openKeys(`${database.keysFolder}-demonstration`, { environment: 'demonstration', make: true });
  await database.sql('insert into environment (kind, key_check) values ($1, $2)', ['demonstration', keyCheck(keys)]);
  await expect(requireEnvironment(database.store, 'live')).rejects.toMatchObject({ code: 'environment-mismatch' });
  expect((await requireEnvironment(database.store, 'demonstration')).keyCheck).toEqual(keyCheck(keys));
});

test('a training service does not start on a demonstration’s database', async () => {
  await expect(start(config('training', '47311', `${database.keysFolder}-training`))).rejects.toMatchObject({ code: 'environment-mismatch' });
});

test('a service whose key store is lost does not start and makes none', async () => {
  const lost = `${database.keysFolder}-lost`;
  await expect(start(config('demonstration', '47315', lost))).rejects.toMatchObject({ code: 'keys-missing' });
  expect(existsSync(lost)).toBe(false);
});

test('a service with the keys of another database does not start', async () => {
  const other = `${database.keysFolder}-other`;
  await openKeys(other, { environment: 'demonstration', make: true });
  await expect(start(config('demonstration', '47317', other))).rejects.toMatchObject({ code: 'keys-mismatch' });
});

test('a service that matches otherwise than the database was matched does not start', async () => {
  await expect(start(config('demonstration', '47319', `${database.keysFolder}-demonstration`))).rejects.toMatchObject({ code: 'matching-changed' });
  await database.sql('insert into matching (version) values ($1)', [matchingVersion]);
});

test('a service on its own database listens, answers, and leaves no connection when it stops', async () => {
  const own = config('demonstration', '47321', `${database.keysFolder}-demonstration`);
  const server = await start(own);
  const ready = await fetch(`${own.coreUrl}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready', environment: 'demonstration' }]);
  const discovery = await fetch(`${own.coreUrl}/.well-known/openid-configuration`);
  expect(await discovery.json()).toMatchObject({ issuer: own.coreUrl, token_endpoint: `${own.coreUrl}/oauth/token` });
  await database.sql(`update environment set key_check = sha256('another')`);
  const exchanged = await fetch(`${own.coreUrl}/health/ready`);
  expect([exchanged.status, await exchanged.json()]).toMatchObject([503, { status: 'not-ready', database: 'ok', keys: 'failed' }]);
  await server.close();
  await expect(fetch(`${own.coreUrl}/health/live`)).rejects.toThrow('fetch failed');
  // The tests' own store keeps one.
  await expect.poll(connections).toBeLessThanOrEqual(1);
});
