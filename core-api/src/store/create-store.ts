import type { Log } from '../shared/log.ts';
import { silentLog } from '../shared/log.ts';
import { pgError } from './pg-error.ts';
import { createPool } from './pool.ts';
import { runTransaction } from './run-transaction.ts';
import type { Store } from './store.ts';
import { withRetry } from './with-retry.ts';

export type StoreOptions = {
  readonly connectionString: string;
  /** Most connections held; a request beyond waits for one. */
  readonly max: number;
  readonly statementTimeoutMs?: number | undefined;
  readonly log?: Log | undefined;
};

/** Ten seconds: far above any statement we ship, below every proxy's patience (judgement). */
const defaultStatementTimeoutMs = 10_000;

/** Opens a pool; connects on first use. */
export function createStore(options: StoreOptions): Store {
  const pool = createPool(options.connectionString, options.max, options.log ?? silentLog);
  const statementTimeoutMs = options.statementTimeoutMs ?? defaultStatementTimeoutMs;
  return {
    tx: (context, work) => withRetry(() => runTransaction(pool, statementTimeoutMs, context, work)),
    async ping() {
      try {
        await pool.query('select 1');
      } catch (error) {
        throw pgError(error);
      }
    },
    close: () => pool.end(),
  };
}
