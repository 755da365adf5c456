import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import type { Keys } from '../src/keys/keys.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { Store } from '../src/store/store.ts';
import { createStore } from '../src/store/create-store.ts';

/** The template database, migrated, as the owner and as the service's role. */
export type Template = { readonly ownerUrl: string; readonly appUrl: string };

/** A migrated database of its own, real PostgreSQL, for one test file or bench. */
export type TestDatabase = {
  /** As the service runs: role mast_app, under row-level security. */
  readonly store: Store;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Any SQL as the owner, who passes row-level security; for seeding and looking behind the scenes. */
  readonly sql: <Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Fresh keys in a temporary folder; `keysFolder` may be opened again. */
  readonly keys: Keys;
  readonly keysFolder: string;
  /** Call in afterAll: drops the database and the keys. */
  readonly close: () => Promise<void>;
};

/** Clones the migrated template; `max` is the size of the service's pool. */
export async function cloneDatabase(template: Template, options: { readonly max?: number } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(template.ownerUrl, `create database ${name} template mast`);
  const ownerUrl = withDatabase(template.ownerUrl, name);
  const appUrl = withDatabase(template.appUrl, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const store = createStore({ connectionString: appUrl, max: options.max ?? 5 });
  const keysParent = mkdtempSync(join(tmpdir(), 'mast-test-keys-'));
  const keysFolder = join(keysParent, 'keys');
  return {
    store,
    ownerUrl,
    appUrl,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await owner.query<Row>(text, [...values])).rows,
    keys: await openKeys(keysFolder, { make: true }),
    keysFolder,
    async close() {
      await store.close();
      // A backend takes a moment to go after its client has, and the owner may not end those of another role.
      const others = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user";
      while ((await owner.query(others)).rowCount !== 0) await pause(20);
      await owner.end();
      await dropDatabase(template.ownerUrl, name);
      rmSync(keysParent, { recursive: true, force: true });
    },
  };
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** Object in use (PostgreSQL, appendix A). */
const inUse = '55006';

/**
 * Without force the server itself sends an autovacuum worker away and waits 5 seconds for whoever is going; with it, a worker at work is a refusal, since the owner may not end the server's own
 * processes. Force is for a client that stays.
 */
async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await administer(ownerUrl, `drop database ${name}`).catch(async (error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || error.code !== inUse) throw error;
    await administer(ownerUrl, `drop database ${name} with (force)`);
  });
}

/** From the maintenance database, so that nobody is connected to the template while it is copied. */
async function administer(ownerUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
