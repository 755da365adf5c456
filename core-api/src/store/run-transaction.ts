import type pg from 'pg';

import { contextSql } from './context-sql.ts';
import { commit, createDb } from './create-db.ts';
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
  const opened = begin(client, opening);
  const { db, end, isCommitted } = createDb(client, opened);
  let sound = false;
  try {
    const value = await attempt(client, () => work(db), end);
    await opened;
    if (!isCommitted() && (await commit(client)) !== 'COMMIT') throw new StoreError('internal', '25P02');
    sound = true;
    return value;
  } catch (error) {
    sound = error instanceof RolledBack || (error instanceof StoreError && error.sqlState === '25P02');
    // Where the beginning failed, its reason says more than what the statements after it met.
    await opened;
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

/** Begins and sets the context; a failure is told to whoever waits for it, and is no unhandled rejection where nobody does. */
function begin(client: pg.PoolClient, text: string): Promise<unknown> {
  const opened = client.query(text).catch((error: unknown) => {
    throw pgError(error);
  });
  opened.catch(() => undefined);
  return opened;
}
