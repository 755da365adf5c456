import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import { judgeRound } from './judge-round.ts';
import { readRules } from './read-rules.ts';
import { sendDigests } from './send-digests.ts';

/** Well within a job's lease: the next call goes on. */
const pieceMs = 60_000;

/** Judges what the log has got since the last time. Where it cannot, `mast_misuse_failed` says so until it can: the lag of the last time that it could says nothing then. */
export async function judgeTrail(core: Core): Promise<void> {
  core.gauges?.set('mast_misuse_failed', 1);
  await judgeAll(core);
  core.gauges?.set('mast_misuse_failed', 0);
}

async function judgeAll(core: Core): Promise<void> {
  const rules = readRules();
  const until = core.clock.now().getTime() + pieceMs;
  let [alerts, waitedMs] = [0, 0];
  for (let round = await judgeRound(core, rules); round !== undefined; round = core.clock.now().getTime() > until ? undefined : await judgeRound(core, rules)) {
    alerts += round.alerts;
    waitedMs = Math.max(waitedMs, round.waitedMs);
  }
  core.gauges?.set('mast_misuse_lag_seconds', waitedMs / 1000);
  if (alerts > 0) core.log.info('misuse-alerts', { alerts });
}

/** A leaf has its place in a second, is judged within the next five or so, and the mail leaves five later: well within the minute that is promised. */
export const misuseJobs: readonly Job[] = [
  { name: 'misuse', everySeconds: 5, run: judgeTrail },
  { name: 'misuse-digests', everySeconds: 900, run: (core) => sendDigests(core, readRules()) },
];
