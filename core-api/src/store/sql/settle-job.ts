import { statement } from '../statement.ts';

/** Says when a job is due next, and how often in a row it failed. */
export const settleJob = statement<[name: string, now: Date, dueAt: Date, failures: number]>({
  name: 'settle-job',
  index: 'job_pkey',
  text: `
    update job set due_at = $3, failures = $4, ran_at = case when $4 = 0 then $2 else ran_at end where name = $1
  `,
});
