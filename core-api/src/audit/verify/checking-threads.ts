import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { SourceEntry } from './audit-source.ts';
import type { EntriesReport } from './check-entries.ts';
import { checkEntries } from './check-entries.ts';
import type { OpenPayload } from './read-payload.ts';

/** Who checks leaves that need not be checked in order. */
export type EntryChecks = {
  /** How many pages may be under way at once. */
  readonly ahead: number;
  check(entries: readonly SourceEntry[]): Promise<EntriesReport>;
  close(): Promise<void>;
};

/** Threads at most: one reader has work for about three (measured 2026-11-22: it spends a quarter of a leaf's time). */
const maxThreads = 3;

/** In this thread. */
export function checksHere(keys: OpenPayload | undefined): EntryChecks {
  return { ahead: 0, check: async (entries) => checkEntries(entries, keys), close: async () => undefined };
}

/** In threads beside this one, which reads; each opens the keys from their folder, since keys do not travel between threads. A thread that fails rejects what it was given. */
export function checksInThreads(keysFolder: string): EntryChecks {
  const threads = Array.from({ length: Math.max(1, Math.min(maxThreads, availableParallelism() - 1)) }, () => startThread(keysFolder));
  let turn = 0;
  return {
    ahead: 2 * threads.length,
    check(entries) {
      turn += 1;
      const report = threads[turn % threads.length]?.check(entries) ?? Promise.reject(new Error('no thread'));
      // Whoever waits for it hears of it; where an earlier page has failed nobody does.
      report.catch(() => undefined);
      return report;
    },
    close: async () => { await Promise.all(threads.map((thread) => thread.close())); },
  };
}

function startThread(keysFolder: string): Omit<EntryChecks, 'ahead'> {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: { keysFolder } });
  const waiting: PromiseWithResolvers<EntriesReport>[] = [];
  let failure: Error | undefined;
  worker.on('message', (report: EntriesReport) => waiting.shift()?.resolve(report));
  worker.on('error', (error: Error) => {
    failure = error;
    for (const one of waiting.splice(0)) one.reject(error);
  });
  return {
    check(entries) {
      if (failure !== undefined) return Promise.reject(failure);
      const answer = Promise.withResolvers<EntriesReport>();
      waiting.push(answer);
      // One text: the names of objects would be written anew for each leaf, and be a third of this thread's work.
      worker.postMessage(JSON.stringify(entries));
      return answer.promise;
    },
    close: async () => { await worker.terminate(); },
  };
}
