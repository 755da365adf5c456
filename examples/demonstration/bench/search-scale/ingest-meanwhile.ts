import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { RegisterStack } from './register-stack.ts';
import type { Sending, Sent, Target } from './send-rows.ts';

export type Ingesting = { /** Ends after the batch under way; rows sent and how fast. */ stop(): Promise<{ rows: number; rowsPerSecond: number }> };

/**
 * Sends one feed's rows about another population until it is stopped, from a thread of its own: making rows takes milliseconds at a time, which a clock on the same thread would count as the
 * service's. Throws, when it is stopped, if a batch was refused.
 */
export function ingestMeanwhile({ coreUrl, connector }: RegisterStack, { records, seed, today, known }: Sent): Ingesting {
  const target: Target = { coreUrl, connector };
  const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { workerData: { target, wish: { records, seed, today, known } } });
  const sending = once(worker, 'message').then(([sent]) => sent as Sending);
  // Looked at when it is stopped.
  sending.catch(() => undefined);
  return {
    async stop() {
      worker.postMessage('stop');
      const { rows, seconds } = await sending;
      return { rows, rowsPerSecond: Math.round(rows / seconds) };
    },
  };
}
