import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ failures: z.number() });

/** Claims a job that is due until the lease ends; no row when it is not due, or another process has it. A job that was never heard of is due at once. */
export const claimJob = statement<[name: string, now: Date, leaseUntil: Date], z.infer<typeof row>>({
  name: 'claim-job',
  index: 'job_pkey',
  row,
  text: `
    insert into job as j (name, due_at) values ($1, $3)
    on conflict (name) do update set due_at = excluded.due_at where j.due_at <= $2
    returning failures
  `,
});
