import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { requireSchema } from './require-schema.ts';

const known = readMigrations();
const last = known.length;
let admin: pg.Client;
const made: string[] = [];

beforeAll(async () => {
  const url = new URL(inject('postgres').ownerUrl);
  url.pathname = '/postgres';
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
});
afterAll(async () => {
  for (const name of made) await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

async function emptyDatabase(): Promise<string> {
  const name = `migrate_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name}`);
  made.push(name);
  const url = new URL(inject('postgres').ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('twenty migrators that race apply each migration once', async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all(Array.from({ length: 20 }, async () => migrate(url)));
  expect(applied.flat().toSorted()).toEqual(known.map((migration) => migration.name));
  expect(await query(url, 'select count(*)::int as n from schema_migration')).toEqual([{ n: last }]);
});

test('a second run applies nothing', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  expect(await migrate(url)).toEqual([]);
});

test('a newer database is refused', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await query(url, `insert into schema_migration (number, name, sha256) values (9999, '9999_tomorrow.sql', '')`);
  await expect(migrate(url)).rejects.toMatchObject({ code: 'database-newer' });
});

test('an edited migration is refused', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const edited = known.map((migration) => (migration.number === 1 ? { ...migration, sha256: 'another' } : migration));
  await expect(migrate(url, edited)).rejects.toMatchObject({ code: 'migration-edited', internal: { number: 1 } });
});

test('a migration that fails leaves nothing of itself and all before it', async () => {
  const url = await emptyDatabase();
  const broken = { number: last + 1, name: 'broken.sql', text: 'create table half (); select 1 / 0;', sha256: 'x' };
  await expect(migrate(url, [...known, broken])).rejects.toMatchObject({ code: 'migration-failed', internal: { name: 'broken.sql', sqlState: '22012' } });
  expect(await query(url, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
  expect(await migrate(url)).toEqual([]);
});

test('the service refuses a schema that is newer, older or other than its own', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const store = createStore({ connectionString: url, max: 1 });
  try {
    await expect(requireSchema(store)).resolves.toBeUndefined();
    await expect(requireSchema(store, known.slice(0, -1))).rejects.toMatchObject({ code: 'database-newer' });
    await expect(requireSchema(store, [...known, { number: last + 1, name: 'next.sql', text: '', sha256: '' }])).rejects.toMatchObject({ code: 'database-older' });
    await expect(requireSchema(store, known.map((migration) => ({ ...migration, sha256: 'x' })))).rejects.toMatchObject({ code: 'migration-edited' });
  } finally {
    await store.close();
  }
});

test('leaves that exist are put on the list of those to be sealed, although the owner is held to row-level security too', async () => {
  const url = await emptyDatabase();
  await migrate(url, known.filter(({ number }) => number < 29));
  await query(url, `insert into audit_leaf select '2026-06-01', gen_random_uuid(), '2026-06-30T10:00:00Z'::timestamptz - n * interval '1 minute', 'team-saved', gen_random_uuid(), null, null, '{}', sha256('c'), sha256(n::text::bytea), '\\x00' from generate_series(1, 3) n`);
  await migrate(url);
  expect(await query(url, 'select count(*)::int as n from audit_unsealed u join audit_leaf l using (month, leaf_id, at, leaf_hash)')).toEqual([{ n: 3 }]);
  expect(await query(url, `select relforcerowsecurity as forced from pg_class where relname = 'audit_leaf'`)).toEqual([{ forced: true }]);
});
