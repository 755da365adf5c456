import type pg from 'pg';

import { contextSql } from './context-sql.ts';
import { createDb } from './create-db.ts';
import { pgError } from './pg-error.ts';
import { StoreError } from './store-error.ts';
import type { Db, TxContext } from './store.ts';

/**
 * One try of one transaction on a connection of its own. A connection whose state is in doubt is closed, never given back.
 * A commit that the server turned into a rollback (an error inside was swallowed) is a failure, not a success.
 */
export async function runTransaction<Value>(pool: pg.Pool, timeoutMs: number, context: TxContext, work: (db: Db) => Promise<Value>): Promise<Value> {
  const opening = contextSql(context, timeoutMs);
  const client = await connect(pool);
  const { db, end } = createDb(client);
  let sound = false;
  try {
    await query(client, opening);
    const value = await attempt(client, () => work(db), end);
    const committed = await query(client, 'commit');
    if (committed !== 'COMMIT') throw new StoreError('internal', '25P02');
    sound = true;
    return value;
  } catch (error) {
    sound = error instanceof RolledBack || (error instanceof StoreError && error.sqlState === '25P02');
    throw error instanceof RolledBack ? error.reason : error;
  } finally {
    end();
    client.release(!sound);
  }
}

/** Carries what `work` threw past a rollback that went well. */
class RolledBack extends Error {
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('rolled back');
    this.reason = reason;
  }
}

async function attempt<Value>(client: pg.PoolClient, work: () => Promise<Value>, end: () => void): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    end();
    try {
      await client.query('rollback');
    } catch {
      // The connection is lost, and the server rolls back by itself; what `work` threw says more.
      throw error;
    }
    throw new RolledBack(error);
  } finally {
    end();
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw pgError(error);
  }
}

/** Runs text of our own and gives the command tag of its last statement. */
async function query(client: pg.PoolClient, text: string): Promise<string> {
  try {
    const result = await client.query(text);
    return (Array.isArray(result) ? (result as pg.QueryResult[]).at(-1)?.command : result.command) ?? '';
  } catch (error) {
    throw pgError(error);
  }
}
