import { brokerJobs } from '../broker/broker-jobs.ts';
import { mailJob } from '../mail/mail-job.ts';
import { chaseJob } from '../oversight/chase-references.ts';
import { makeAllScorecards } from '../scorecard/make-all-scorecards.ts';
import { tellDueShields } from '../shields/tell-due-shields.ts';
import type { Job } from './job.ts';

const day = 86_400;

/** Every job of the service, one line each. */
export const allJobs: readonly Job[] = [
  // Once a week, until it is done.
  { name: 'shield-reviews', everySeconds: 7 * day, run: tellDueShields },
  // Once a day the card of the week so far.
  { name: 'scorecards', everySeconds: day, run: async (core) => void (await makeAllScorecards(core)) },
  mailJob,
  ...brokerJobs,
  chaseJob,
];
