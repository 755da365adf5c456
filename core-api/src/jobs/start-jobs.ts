import type { Core } from '../core.ts';
import { allJobs } from './all-jobs.ts';
import { runDueJobs } from './run-due-jobs.ts';

/** How often it is asked which jobs are due: one cheap statement for each. */
const askEveryMs = 5_000;

/** Looks for due jobs until it is stopped; the promise of `stop` settles when the job under way is done. A database that is away for a while is asked again. */
export function startJobs(core: Core): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= runDueJobs(core, allJobs)
      .catch(() => core.log.warn('jobs-unreachable', {}))
      .finally(() => (running = undefined));
  }, askEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
