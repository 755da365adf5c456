import { sweepProtection } from '../ingest/sweep-protection.ts';
import type { Job } from '../jobs/job.ts';

/** Every so often all the same, should an entry have come in beside a restore. Judgement. */
const everySeconds = 30 * 86_400;

/** What is stored of people whom no address finds is put through the lists: within seconds of a new entry, which asks for it (add-entry.ts). */
export const sweepJob: Job = {
  name: 'protect-lists',
  everySeconds,
  async run(core) {
    const changed = await sweepProtection(core);
    if (changed > 0) core.log.info('protection.swept', { changed });
  },
};
