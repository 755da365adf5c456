import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '../core.ts';
import { allJobs } from './all-jobs.ts';
import { runIfDue } from './run-if-due.ts';

/** How often it is asked which jobs are due: one cheap statement for each. */
const askEveryMs = 5_000;
/** A job may be cut off anywhere: whoever stops the service does not wait for a long one. */
const stopWithinMs = 5_000;

/** Runs each job when it is due, none behind another, until it is stopped; the promise of `stop` settles when those under way are done, after five seconds at most. While the database is away it asks again. */
export function startJobs(core: Core): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const ask = (): void => {
    for (const job of allJobs.filter(({ name }) => !running.has(name))) {
      const run = runIfDue(core, job)
        .catch(() => core.log.error('job-unreachable', { job: job.name }))
        .finally(() => running.delete(job.name));
      running.set(job.name, run);
    }
  };
  const timer = setInterval(ask, askEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await Promise.race([Promise.all(running.values()), pause(stopWithinMs, undefined, { ref: false })]);
    },
  };
}
