import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { loadConfig } from '../config.ts';
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

test('a database that nobody stamped, and one of another world, are refused; its own is taken', async () => {
  await expect(requireEnvironment(database.store, 'live')).rejects.toMatchObject({ code: 'environment-mismatch' });
  await database.sql("insert into environment (kind) values ('demonstration')");
  await expect(requireEnvironment(database.store, 'live')).rejects.toMatchObject({ code: 'environment-mismatch' });
  await expect(requireEnvironment(database.store, 'demonstration')).resolves.toBeUndefined();
});

test('a training service does not start on a demonstration’s database', async () => {
  const config = loadConfig({ MAST_ENVIRONMENT: 'training', MAST_PORT_BASE: '47311', MAST_KEYS: `${database.keysFolder}-training` });
  await expect(startServer({ ...config, databaseUrl: database.appUrl }, silentLog)).rejects.toMatchObject({ code: 'environment-mismatch' });
});

test('a service on its own database listens, answers, and leaves no connection when it stops', async () => {
  const config = loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_PORT_BASE: '47321', MAST_KEYS: `${database.keysFolder}-demonstration` });
  const server = await startServer({ ...config, databaseUrl: database.appUrl }, silentLog);
  const ready = await fetch(`${config.coreUrl}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready', environment: 'demonstration' }]);
  const discovery = await fetch(`${config.coreUrl}/.well-known/openid-configuration`);
  expect(await discovery.json()).toMatchObject({ issuer: config.coreUrl, token_endpoint: `${config.coreUrl}/oauth/token` });
  await server.close();
  await expect(fetch(`${config.coreUrl}/health/live`)).rejects.toThrow('fetch failed');
  // The tests' own store keeps one.
  await expect.poll(connections).toBeLessThanOrEqual(1);
});
