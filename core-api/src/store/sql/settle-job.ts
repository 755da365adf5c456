import { statement } from '../statement.ts';

/** Says when a job is due next, and how often in a row it failed. Where its lease is not what was claimed any more, somebody has asked for it meanwhile, or taken it over: then it stays due as they said. */
export const settleJob = statement<[name: string, now: Date, dueAt: Date, failures: number, leaseUntil: Date]>({
  name: 'settle-job',
  index: 'job_pkey',
  text: `
    update job set due_at = case when due_at = $5 then $3 else due_at end, failures = $4, ran_at = case when $4 = 0 then $2 else ran_at end where name = $1
  `,
});
