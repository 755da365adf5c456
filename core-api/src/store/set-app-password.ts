import pg from 'pg';

import { pgError } from './pg-error.ts';
import { scramVerifier } from './scram-verifier.ts';

/** Lets the service's role `mast_app` log in with this password, as the owner that made the role. After `migrate`; again to change it. */
export async function setAppPassword(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.query(`alter role mast_app login password '${scramVerifier(password)}'`);
    await client.query(`do $$ begin execute format('grant connect on database %I to mast_app', current_database()); end $$`);
  } catch (error) {
    throw pgError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
