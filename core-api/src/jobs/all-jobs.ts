import { auditExpiryJob } from '../audit/expiry/audit-expiry-job.ts';
import { remindOfEndsJob } from '../agreements/remind-of-ends.ts';
import { auditLogJobs } from '../audit/log/audit-log-jobs.ts';
import { brokerJobs } from '../broker/broker-jobs.ts';
import { answerPasswordAsks } from '../identity/recovery/answer-password-asks.ts';
import { mailJob } from '../mail/mail-job.ts';
import { disputeJobs } from '../disputes/dispute-jobs.ts';
import { cdsSweepJob } from '../cds/sweep-job.ts';
import { misuseJobs } from '../misuse/misuse-jobs.ts';
import { chaseJob } from '../oversight/chase-references.ts';
import { runDueRetention } from '../retention/run-due-retention.ts';
import { sendReminders } from '../people/send-reminders.ts';
import { rightsJobs } from '../rights/rights-jobs.ts';
import { makeAllScorecards } from '../scorecard/make-all-scorecards.ts';
import { sweepJob } from '../protected-lists/sweep-job.ts';
import { applyShieldsJob } from '../shields/apply-shields.ts';
import { tellDueShields } from '../shields/tell-due-shields.ts';
import { countMonthsJob } from '../transparency/count-months.ts';
import type { Job } from './job.ts';

const day = 86_400;

/** Every job of the service, one line each. */
export const allJobs: readonly Job[] = [
  // Once a week, until it is done.
  { name: 'shield-reviews', everySeconds: 7 * day, run: tellDueShields },
  // Once a day the card of the week so far.
  { name: 'scorecards', everySeconds: day, run: async (core) => void (await makeAllScorecards(core)) },
  // Before the mail, a few seconds after somebody asked.
  { name: 'password-asks', everySeconds: 5, run: answerPasswordAsks },
  // Before the mail, too.
  ...disputeJobs,
  mailJob,
  ...brokerJobs,
  ...auditLogJobs,
  auditExpiryJob,
  ...misuseJobs,
  applyShieldsJob,
  sweepJob,
  chaseJob,
  countMonthsJob,
  remindOfEndsJob,
  ...rightsJobs,
  cdsSweepJob,
  // Once a day for each organisation, in pieces of some minutes.
  { name: 'retention', everySeconds: 600, run: runDueRetention },
  // Applications that came, accounts to be confirmed, temporary ones that end.
  { name: 'reminders', everySeconds: 300, run: sendReminders },
];
