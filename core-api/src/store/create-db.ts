import type pg from 'pg';

import { MastError } from '../shared/mast-error.ts';
import { pgError } from './pg-error.ts';
import type { Statement } from './statement.ts';
import type { Db } from './store.ts';

/** The statements' side of an open transaction; `end` shuts it, so that a late statement cannot run in the next caller's transaction. */
export function createDb(client: pg.PoolClient): { db: Db; end: () => void } {
  let open = true;

  async function send<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<pg.QueryResult> {
    if (!open) throw new MastError('internal', { store: 'transaction-over', statement: statement.name });
    try {
      return await client.query({ name: statement.name, text: statement.text, values: [...parameters] });
    } catch (error) {
      throw pgError(error);
    }
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
  };
  return { db, end: () => { open = false; } };
}
