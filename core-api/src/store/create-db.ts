import type pg from 'pg';

import { MastError } from '../shared/mast-error.ts';
import { binaryParameters } from './binary-parameters.ts';
import { pgError } from './pg-error.ts';
import { StoreError } from './store-error.ts';
import type { Statement } from './statement.ts';
import type { Db } from './store.ts';

/** The inside of an open transaction. */
export type OpenDb = {
  readonly db: Db;
  /** Shuts `db`, so that a late statement cannot run in the next caller's transaction. */
  readonly end: () => void;
  /** Whether `runLast` has committed. */
  readonly isCommitted: () => boolean;
};

/**
 * The statements' side of an open transaction. `opened` resolves once the server has begun it; statements that only read do not wait for that, since without the
 * context that comes with the beginning they would see nothing.
 */
export function createDb(client: pg.PoolClient, opened: Promise<unknown>): OpenDb {
  let open = true;
  let isOpened = false;
  let committed = false;
  let cause: StoreError | undefined;
  void opened.then(() => { isOpened = true; }, () => undefined);

  /** Statements that went out behind a failed one fail with it (25P02); whichever is heard of first, what is told is the cause, by which the store knows whether to try again. */
  async function query<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<pg.QueryResult> {
    try {
      return await client.query({ name: statement.name, text: statement.text, values: binaryParameters(statement.text, parameters) });
    } catch (error) {
      const failure = pgError(error);
      if (failure.sqlState !== '25P02') cause ??= failure;
      throw failure.sqlState === '25P02' ? (cause ?? failure) : failure;
    }
  }

  async function send<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<pg.QueryResult> {
    requireOpen(statement);
    // Outside a transaction, a write would stay although the rest failed.
    if (!isOpened && !readsOnly(statement.text)) {
      await opened;
      requireOpen(statement);
    }
    return query(statement, parameters);
  }

  function requireOpen({ name }: { readonly name: string }): void {
    if (!open) throw new MastError('internal', { store: 'transaction-over', statement: name });
  }

  async function rows<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<Row[]> {
    const { row } = statement;
    if (row === undefined) throw new MastError('internal', { store: 'statement-has-no-row', statement: statement.name });
    const result = await send(statement, parameters);
    return result.rows.map((columns: unknown) => {
      const parsed = row.safeParse(columns);
      if (!parsed.success) throw new MastError('internal', { store: 'row-shape', statement: statement.name, path: parsed.error.issues[0]?.path.join('.') ?? '' });
      return parsed.data;
    });
  }

  const db: Db = {
    rows,
    async one(statement, parameters) {
      const found = await rows(statement, parameters);
      if (found.length > 1) throw new MastError('internal', { store: 'row-count', statement: statement.name, count: found.length });
      return found[0];
    },
    async run(statement, parameters) {
      return (await send(statement, parameters)).rowCount ?? 0;
    },
    async runLast(statement, parameters) {
      await opened;
      requireOpen(statement);
      open = false;
      const [ran, ended] = await Promise.all([query(statement, parameters), commit(client)]);
      if (ended !== 'COMMIT') throw new StoreError('internal', '25P02');
      committed = true;
      return ran.rowCount ?? 0;
    },
  };
  return { db, end: () => { open = false; }, isCommitted: () => committed };
}

/** Ends the transaction; the server's word for what became of it: a commit after an error inside is told as `ROLLBACK`. */
export async function commit(client: pg.PoolClient): Promise<string> {
  try {
    return (await client.query('commit')).command;
  } catch (error) {
    throw pgError(error);
  }
}

function readsOnly(text: string): boolean {
  return /^\s*select\b/i.test(text);
}
