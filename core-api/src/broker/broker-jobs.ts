import type { Job } from '../jobs/job.ts';
import { passOnMessages } from './pass-on-messages.ts';
import { tellLate } from './tell-late.ts';

/** The desk's work by the clock. */
export const brokerJobs: readonly Job[] = [
  { name: 'broker-messages', everySeconds: 60, run: passOnMessages },
  { name: 'broker-late', everySeconds: 900, run: tellLate },
];
