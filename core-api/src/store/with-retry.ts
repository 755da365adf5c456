import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { StoreError } from './store-error.ts';

/** First try and four more: two lanes that meet on the same people settle within two (judgement). */
const attempts = 5;

/**
 * Runs `work` again when the database asked for it (40001, 40P01), after a short random pause that grows. Stands outside the transaction, so that
 * no lock and no connection is held while it waits. The last failure is rethrown.
 */
export async function withRetry<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'retry' || attempt === attempts) throw error;
      await pause(randomInt(1, 10 * 2 ** attempt));
    }
  }
}
