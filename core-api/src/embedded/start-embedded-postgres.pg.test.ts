import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { admitService } from '../cli/admit-service.ts';
import { silentLog } from '../shared/log.ts';
import { migrate } from '../store/migrate.ts';
import { findEmbeddedPostgres } from './find-embedded-postgres.ts';
import { processMark } from './postmaster.ts';
import type { EmbeddedPostgres } from './start-embedded-postgres.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

let folder: string;
let port: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mast-embedded-'));
  chmodSync(folder, 0o755);
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  port = (server.address() as { port: number }).port;
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
});
afterAll(async () => {
  await removeEmbeddedPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ mastFolder: folder, port, log: silentLog });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('a first start makes a database with an owner that is no superuser, for this machine and this user alone', async () => {
  const server = await start();
  expect(await query(server.ownerUrl, 'select current_database() as database, rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([{ database: 'mast', rolsuper: false, rolbypassrls: true }]);
  expect(await query(server.ownerUrl, `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync, current_setting('data_checksums') as checksums`)).toEqual([{ listens: '127.0.0.1', fsync: 'on', checksums: 'on' }]);
  const wrong = new URL(server.ownerUrl);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
  expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700);
  await query(server.ownerUrl, 'create table kept (n integer)');
  await query(server.ownerUrl, 'insert into kept values (1)');
  expect(await findEmbeddedPostgres(folder, port)).toEqual({ ownerUrl: server.ownerUrl, appUrl: server.appUrl });
  await server.stop();
  await server.stop();
  expect(existsSync(join(server.dataFolder, 'postmaster.pid'))).toBe(false);
  expect(await findEmbeddedPostgres(folder, port)).toBeUndefined();
});

test('the service is let in with the password of its address, and a working one is left alone', async () => {
  const server = await start();
  await migrate(server.ownerUrl);
  await expect(query(server.appUrl, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await admitService(server.ownerUrl, server.appUrl);
  expect(await query(server.appUrl, 'select current_user as who')).toEqual([{ who: 'mast_app' }]);
  await admitService('postgres://nobody@127.0.0.1:1/none', server.appUrl);
  await server.stop();
});

test('a second start keeps the data and the passwords, also after the server was killed', async () => {
  const second = await start();
  await query(second.ownerUrl, 'insert into kept values (2)');
  process.kill(second.pid, 'SIGKILL');
  await pause(50);
  expect(existsSync(join(second.dataFolder, 'postmaster.pid'))).toBe(true);
  const third = await start();
  expect(third.ownerUrl).toBe(second.ownerUrl);
  expect(await query(third.ownerUrl, 'select sum(n)::int as sum from kept')).toEqual([{ sum: 3 }]);
  await third.stop();
});

test('a server left running by a killed parent is taken over; one whose parent lives is not', async () => {
  const first = await start();
  const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
  try {
    writeFileSync(join(folder, 'postgres.starter'), processMark(living.pid ?? 0));
    await expect(start()).rejects.toMatchObject({ code: 'database-in-use' });
  } finally {
    living.kill('SIGKILL');
  }
  await pause(100);
  const taken = await start();
  expect(taken.pid).not.toBe(first.pid);
  await taken.stop();
});

test('the log quotes no statement and no value, even of a failed one', async () => {
  const server = await start();
  await expect(query(server.ownerUrl, `insert into kept values ('Kanarienvogel')`)).rejects.toMatchObject({ code: '22P02' });
  await server.stop();
  const log = readFileSync(server.logFile, 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('Kanarienvogel');
});

test.runIf(process.getuid?.() === 0)('as root inside a private folder the data lies where the server can walk, and goes with it', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const told: string[] = [];
  const server = await startEmbeddedPostgres({ mastFolder: join(closed, '.mast'), port, log: { info: (event) => { told.push(event); }, error: () => undefined } });
  expect(server.dataFolder.startsWith('/var/lib/mast/postgres-')).toBe(true);
  expect(told).toContain('postgres.data-elsewhere');
  expect(await query(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  await removeEmbeddedPostgres(join(closed, '.mast'));
  expect(existsSync(server.dataFolder)).toBe(false);
});

test('a cluster that was never finished is made again', async () => {
  rmSync(join(folder, 'postgres.json'), { force: true });
  const server = await start();
  expect(await query(server.ownerUrl, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
  await server.stop();
});
