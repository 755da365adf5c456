import pg from 'pg';

import { MastError } from '../shared/mast-error.ts';
import type { Migration } from './migrations.ts';
import { readMigrations } from './migrations.ts';
import { pgError } from './pg-error.ts';

/** Any fixed number; held for the session, so that migrators that race wait for one another. */
const migrationLock = 7_461_837_204;

/**
 * Brings the database up to this program's migrations, as its owner, each in a transaction of its own; applies nothing when there is nothing to do.
 * Resolves with the names applied. Rejects with MastError `database-newer` (a newer program has been here: do not start) or `migration-edited`
 * (an applied file is not what it was), and with StoreError when a migration fails, which leaves those before it in place.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mast migrate' });
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const waiting = await listWaiting(client, migrations);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } catch (error) {
    throw error instanceof MastError ? error : pgError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function listWaiting(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  await client.query(`create table if not exists schema_migration (
    number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ number: number; sha256: string }>('select number, sha256 from schema_migration order by number');
  const known = new Map(migrations.map((migration) => [migration.number, migration.sha256]));
  for (const { number, sha256 } of rows) {
    const expected = known.get(number);
    if (expected === undefined) throw new MastError('database-newer', { number });
    if (expected !== sha256) throw new MastError('migration-edited', { number });
  }
  const applied = new Set(rows.map((row) => row.number));
  return migrations.filter((migration) => !applied.has(migration.number));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [migration.number, migration.name, migration.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const { code, sqlState } = pgError(error);
    throw new MastError('migration-failed', { name: migration.name, code, sqlState });
  }
}
