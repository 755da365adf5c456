import type { Job } from '../../jobs/job.ts';
import { askWitnesses } from './ask-witnesses.ts';
import { publishCheckpoint } from './publish-checkpoint.ts';

/** Witnesses sign within seconds; write-once storage gets a file a minute at most. */
export const auditLogJobs: readonly Job[] = [
  { name: 'audit-witnesses', everySeconds: 5, run: askWitnesses },
  { name: 'audit-publication', everySeconds: 60, run: publishCheckpoint },
];
