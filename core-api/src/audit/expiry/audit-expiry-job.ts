import type { Job } from '../../jobs/job.ts';
import { expireAudit } from './expire-audit.ts';

/** A piece of work, milliseconds: well within a job's lease. */
const pieceMs = 120_000;

/** What was asked and answered has its time; months go whole, so that on most days there is nothing to do. */
export const auditExpiryJob: Job = {
  name: 'audit-expiry',
  everySeconds: 3_600,
  async run(core) {
    const until = core.clock.now().getTime() + pieceMs;
    const { terms, leaves } = await expireAudit(core, { enough: () => core.clock.now().getTime() > until });
    if (terms + leaves > 0) core.log.info('audit-expiry.run', { terms, leaves });
  },
};
