import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '../src/core.ts';
import type { Db } from '../src/store/store.ts';

/** Two transactions meet after they have run a statement, or go on alone after half a second: one that a lock keeps out does not come. */
export function meetingAt(core: Core, name: string): Core {
  let arrived = 0;
  const met = async (): Promise<void> => {
    arrived += 1;
    for (let waited = 0; arrived < 2 && waited < 500; waited += 20) await pause(20);
  };
  const rowsOf = (db: Db): Db['rows'] => async (statement, parameters) => {
    const rows = await db.rows(statement, parameters);
    if (statement.name === name) await met();
    return rows;
  };
  const { store } = core;
  return { ...core, store: { ...store, tx: async (context, work) => store.tx(context, async (db) => work({ ...db, rows: rowsOf(db) })) } };
}
