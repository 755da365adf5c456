import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import { openNotices, sendRound } from './send-round.ts';

/** The sender, every few seconds: somebody may be waiting for a reset. Without a mail server nothing is lost; notices wait. */
export const mailJob: Job = {
  name: 'mail',
  everySeconds: 5,
  async run(core: Core) {
    const left = core.mailer === undefined ? await openNotices(core.store, core.clock.now()) : (await sendRound(core, core.mailer)).left;
    core.gauges?.set('mast_mail_waiting', left.waiting);
    // Above zero, somebody was not told something and nobody will try again.
    core.gauges?.set('mast_mail_dead', left.dead);
  },
};
