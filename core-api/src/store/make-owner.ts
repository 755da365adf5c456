import pg from 'pg';

import { pgError } from './pg-error.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * On a server of our own: the role `mast_owner` with this password and the database `mast` that it owns, made unless they are there. It passes
 * row-level security, for backups and operators (every row is sealed), but is no superuser. A production database gets the same from its operators.
 */
export async function makeOwner(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  try {
    await client.connect();
    const roles = await client.query(`select from pg_roles where rolname = 'mast_owner'`);
    if (roles.rowCount === 0) await client.query(`create role mast_owner login nosuperuser createrole createdb bypassrls password '${scramVerifier(password)}'`);
    const databases = await client.query(`select from pg_database where datname = 'mast'`);
    if (databases.rowCount === 0) await client.query('create database mast owner mast_owner');
  } catch (error) {
    throw pgError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
