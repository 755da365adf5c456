import { setTimeout as pause } from 'node:timers/promises';

import { openRecords } from '@mast/core-api/testing';

import { proofFeed, type ProofStack, startProofStack } from '../proof-stack.ts';
import { compareRecords } from './compare-records.ts';
import { emptyCounts, type KillCounts, killsIn } from './kill-table.ts';
import { killPhases, type KillPhase } from './kill-phase.ts';
import { killPlan, type Victim } from './kill-plan.ts';
import { ProofPartner } from './proof-partner.ts';
import { strike } from './strike.ts';
import { watchFile } from './watch-file.ts';

/** `rows`: what the last file says must be held; `named` and `sent`: rows of whole listings that were named as unchanged, and those that travelled; `records`: what is held; `liveRecords`: what the feed itself counts. `restartMs`: from a kill until a file is under way again. */
export type KillReport = {
  kills: number;
  phases: KillCounts;
  files: number;
  wrongAnswers: number;
  rows: number;
  records: number;
  liveRecords: number;
  missing: number;
  doubled: number;
  different: number;
  foreign: number;
  named: number;
  sent: number;
  restartMs: { median: number; longest: number };
  seconds: number;
};

type KillWish = { folder: string; portBase: number; rows: number; kills: number; random: () => number; say: (line: string) => void; /** Aborted, everything is stopped and the proof rejects. */ signal?: AbortSignal };

/** How long the load may stand still after the last kill before the proof gives up. */
const standstillMs = 90_000;

/**
 * Loads one day's file after another over SFTP, full listings and deltas by turns, while the core API, the connectors, or both are killed (SIGKILL) again and again, each time in a phase of
 * the file under way that was planned; then compares every stored record with the last file's register. The database and the partner's server live on, as they would. Not on Windows, which
 * cannot hold a process where it stands.
 * @param random uniform in [0, 1), handed in: it decides victims, phases and how far into them; moments are the machine's
 */
export async function proveKills(wish: KillWish): Promise<KillReport> {
  const started = performance.now();
  // Nobody is told of a restart that was meant, and nobody waits for it.
  const stack = await startProofStack(wish.folder, wish.portBase, undefined, { restartAfterMs: 0, say: () => undefined, env: { NODE_COMPILE_CACHE: `${wish.folder}/compiled` } });
  const partner = new ProofPartner(stack, `${wish.folder}/outgoing`, wish.rows);
  try {
    const { phases, waits } = await killWhileLoading(stack, partner, wish);
    wish.say(`loading what is left of ${partner.waiting()} files without a kill`);
    await untilAnswered(stack, partner, wish.signal);
    const stored = await openRecords({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder, feedId: proofFeed.feedId });
    const { liveRecords } = await stack.status();
    const sorted = waits.toSorted((a, b) => a - b);
    return {
      kills: wish.kills, phases, ...partner.answers(), ...stack.listed(), rows: partner.register.length, liveRecords, ...compareRecords(partner.register, stored),
      restartMs: { median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0), longest: Math.round(sorted.at(-1) ?? 0) },
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    await stack.stop();
  }
}

/** Whether nothing was lost, doubled or different, every answer was right, and each phase was hit. */
export function isProven(report: KillReport): boolean {
  const wrong = report.missing + report.doubled + report.different + report.foreign + report.wrongAnswers;
  return wrong === 0 && report.records === report.rows && report.liveRecords === report.rows && killPhases.every((phase) => killsIn(report.phases, phase) > 0);
}

async function killWhileLoading(stack: ProofStack, partner: ProofPartner, { kills, random, say, signal }: KillWish): Promise<{ phases: KillCounts; waits: number[] }> {
  const phases = emptyCounts();
  const waits: number[] = [];
  const plan = killPlan(kills, random);
  const owed: Record<Victim, KillPhase[]> = { core: [], connectors: [], both: [] };
  const watch = await watchFile(stack);
  const begun = performance.now();
  try {
    for (const [at, planned] of plan.entries()) {
      const mine = owed[planned.victim];
      // Of the phases planned for this victim it meets five in any order before it meets the next five.
      if (mine.length === 0) mine.push(...plan.slice(at).filter(({ victim }) => victim === planned.victim).slice(0, killPhases.length).map(({ phase }) => phase));
      await stack.untilReady();
      const since = performance.now();
      const { phase, file, waitedMs } = await strike(stack, watch, planned, mine, () => {
        signal?.throwIfAborted();
        return partner.keepUp();
      });
      mine.splice(Math.max(0, mine.indexOf(phase)), 1);
      phases[phase][planned.victim] += 1;
      waits.push(waitedMs);
      const [lasted, all] = [performance.now() - since, performance.now() - begun];
      say(`kill ${at + 1} of ${kills}: ${planned.victim} in ${phase}, ${file}, after ${Math.round(lasted)} ms; ${Math.round(all / 1000)} s so far, about ${Math.round(((all / (at + 1)) * (kills - at - 1)) / 1000)} s to go`);
    }
  } finally {
    for (const name of ['core-api', 'connectors'] as const) stack.resume(name);
    await watch.close();
  }
  return { phases, waits };
}

async function untilAnswered(stack: ProofStack, partner: ProofPartner, signal: AbortSignal | undefined): Promise<void> {
  let [last, since] = [-1, performance.now()];
  while (partner.waiting() > 0) {
    signal?.throwIfAborted();
    const sequence = await stack.untilReady();
    if (sequence !== last) [last, since] = [sequence, performance.now()];
    if (performance.now() - since > standstillMs) throw new Error(`the load stands still at batch ${sequence}`);
    await pause(200);
  }
}
