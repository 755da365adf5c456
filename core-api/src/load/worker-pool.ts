import { Worker } from 'node:worker_threads';

import type { Done, Task } from './task.ts';

/** Threads that do the tasks of a load. */
export type WorkerPool = {
  /** The tasks' outcomes as they come, in no order; a few tasks are under way at once. The first failure ends it. */
  run<Kind extends Task['kind']>(tasks: Iterable<Extract<Task, { kind: Kind }>>): AsyncGenerator<Extract<Done, { kind: Kind }>, void, void>;
  close(): Promise<void>;
};

/** Rows come and go; what a thread keeps is small. A large nursery would only fill memory before it is swept. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };

/** Tasks that wait in a thread besides the one it works on, so that it never waits for the next. */
const ahead = 1;

export function workerPool(threads: number, workerData: unknown): WorkerPool {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits }));
  return {
    async *run(tasks) {
      const waiting = tasks[Symbol.iterator]();
      const done: Done[] = [];
      const failures: Error[] = [];
      let [underway, wake]: [number, () => void] = [0, () => undefined];
      const give = (worker: Worker): void => {
        const next = waiting.next();
        if (next.done === true) return;
        underway += 1;
        worker.postMessage(next.value);
      };
      const listeners = workers.map((worker) => {
        const message = (result: Done): void => {
          underway -= 1;
          done.push(result);
          give(worker);
          wake();
        };
        const error = (reason: Error): void => {
          failures.push(reason);
          wake();
        };
        worker.on('message', message);
        worker.on('error', error);
        return () => {
          worker.off('message', message);
          worker.off('error', error);
        };
      });
      try {
        for (let turn = 0; turn <= ahead; turn += 1) for (const worker of workers) give(worker);
        for (;;) {
          const [failure] = failures;
          if (failure !== undefined) throw failure;
          const result = done.shift();
          if (result !== undefined) yield result as never;
          else if (underway === 0) return;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        for (const stop of listeners) stop();
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
