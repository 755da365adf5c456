import { statement } from '../statement.ts';

/** Makes a job due at once, also one that is running: it then runs again (settle-job.ts). Primary key. */
export const askJob = statement<[name: string, now: Date]>({
  name: 'ask-job',
  index: 'job_pkey',
  text: `
    insert into job as j (name, due_at) values ($1, $2)
    on conflict (name) do update set due_at = least(j.due_at, excluded.due_at)
  `,
});
