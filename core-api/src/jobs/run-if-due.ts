import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import { StoreError } from '../store/store-error.ts';
import { claimJob } from '../store/sql/claim-job.ts';
import { settleJob } from '../store/sql/settle-job.ts';
import type { Job } from './job.ts';

/** After this long another process may take a job over. A job that takes longer may run twice at a time, which it must bear. */
const leaseSeconds = 600;
/** The first wait after a failure; it doubles with each further one, up to the job's own interval. */
const retrySeconds = 30;

/** Runs a job if it is due and no other process has it. One that fails is logged by code and due again soon. Rejects only when the database is away. */
export async function runIfDue(core: Core, job: Job): Promise<void> {
  const begun = core.clock.now();
  const leaseUntil = later(begun, leaseSeconds);
  const claimed = await core.store.tx({}, async (db) => db.one(claimJob, [job.name, begun, leaseUntil]));
  if (claimed === undefined) return;
  const failures = (await hasRun(core, job)) ? 0 : claimed.failures + 1;
  const now = core.clock.now();
  const wait = failures === 0 ? job.everySeconds : Math.min(job.everySeconds, retrySeconds * 2 ** Math.min(failures - 1, 10));
  await core.store.tx({}, async (db) => db.run(settleJob, [job.name, now, later(now, wait), failures, leaseUntil]));
}

async function hasRun(core: Core, job: Job): Promise<boolean> {
  try {
    await job.run(core);
    return true;
  } catch (error) {
    core.log.error('job-failed', { job: job.name, code: error instanceof MastError || error instanceof StoreError ? error.code : 'unknown' });
    return false;
  }
}

function later(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
