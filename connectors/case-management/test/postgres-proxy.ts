import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { faultAt, lineFaults, portAt, servedAt } from './line-faults.ts';
import type { LineFault } from './line-faults.ts';

/** A line to a real PostgreSQL that can be made to fail, and that counts the rows that went over it. */
export type PostgresProxy = { readonly port: number; fail(fault: LineFault | undefined): void; served(): number; close(): Promise<void> };

/** `host`: where it listens; another loopback address than 127.0.0.1 where a test needs one that the connector does not take for its own machine. */
export async function startProxy({ host, port }: { readonly host: string; readonly port: number }, listens = '127.0.0.1'): Promise<PostgresProxy> {
  const shared = new SharedArrayBuffer(12);
  const state = new Int32Array(shared);
  const worker = new Worker(new URL('postgres-line.ts', import.meta.url), { workerData: { target: { host, port }, host: listens, shared } });
  await once(worker, 'message');
  return {
    port: Atomics.load(state, portAt),
    fail: (fault) => void Atomics.store(state, faultAt, fault === undefined ? 0 : lineFaults.indexOf(fault) + 1),
    served: () => Atomics.load(state, servedAt),
    close: async () => void (await worker.terminate()),
  };
}
