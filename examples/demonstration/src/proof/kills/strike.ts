import { setTimeout as pause } from 'node:timers/promises';

import type { ProofStack } from '../proof-stack.ts';
import type { KillPhase } from './kill-phase.ts';
import type { Death, Victim } from './kill-plan.ts';
import type { FileWatch, Seen } from './watch-file.ts';

/** `waitedMs`: from the last kill until a file was under way again. */
export type Struck = { readonly phase: KillPhase; readonly file: string; readonly waitedMs: number };

/** How far into each phase a kill goes, at most, in ms; halved each time that the phase was over by then. */
const lingerMs: Readonly<Record<KillPhase, number>> = { read: 250, stage: 20, compare: 120, apply: 120, 'cursor commit': 2 };
/** After so long any phase that is owed will do, and after so long again whatever comes. */
const patienceMs = 4_000;
/** How long the file may stand still before the proof gives up. */
const standstillMs = 90_000;
const lookEveryMs = 2;

const named: Readonly<Record<Victim, readonly ('core-api' | 'connectors')[]>> = { core: ['core-api'], connectors: ['connectors'], both: ['core-api', 'connectors'] };

/**
 * One kill. Waits until the file is in a phase that is owed, the first of them before all, holds both processes where they stand (SIGSTOP), looks whether it still is, and only then kills (SIGKILL)
 * whoever is to die; the other goes on. So the phase that is counted is the one that was hit.
 * @param keepUp called at every look: sees to it that there is a file
 */
export async function strike(stack: ProofStack, watch: FileWatch, { victim, pages, lingerShare }: Death, owed: readonly KillPhase[], keepUp: () => Promise<void>): Promise<Struck> {
  const started = performance.now();
  let [underWay, moved, cursor, passed, share] = [0, started, undefined as string | null | undefined, -1, lingerShare];
  for (;;) {
    await keepUp();
    const seen = await watch.look();
    if (seen.phase !== undefined && underWay === 0) underWay = performance.now();
    if (seen.cursor !== cursor) [cursor, moved, passed] = [seen.cursor, performance.now(), passed + 1];
    if (performance.now() - Math.max(moved, underWay) > standstillMs) throw new Error(`no file gets on: the last one is in ${seen.phase ?? 'no phase'}`);
    const late = underWay === 0 ? 0 : Math.floor((performance.now() - underWay) / patienceMs);
    const wanted = (phase: KillPhase | undefined): phase is KillPhase => phase !== undefined && (late > 1 || (late === 1 ? owed.includes(phase) : phase === owed[0]));
    if (wanted(seen.phase) && (seen.phase === 'read' || passed >= pages || late > 0)) {
      const linger = lingerMs[seen.phase] * share;
      if (linger >= 1) await pause(linger);
      const held = await hold(stack, watch);
      if (held !== undefined && wanted(held.phase)) {
        for (const name of named[victim]) stack.crash(name);
        watch.reborn(victim !== 'core');
        resume(stack);
        return { phase: held.phase, file: held.file, waitedMs: underWay - started };
      }
      resume(stack);
      share /= 2;
    }
    await pause(lookEveryMs);
  }
}

/** Both stand still; what is on its way to the database is let through to it, as after a kill. Undefined where one of them was not running. */
async function hold(stack: ProofStack, watch: FileWatch): Promise<Seen | undefined> {
  const halted = [stack.halt('core-api'), stack.halt('connectors')];
  if (halted.includes(false)) return undefined;
  let seen = await watch.look();
  for (;;) {
    await pause(lookEveryMs);
    const again = await watch.look();
    if (again.phase === seen.phase && again.cursor === seen.cursor) return again;
    seen = again;
  }
}

/** A signal to one that was just killed goes nowhere. */
function resume(stack: ProofStack): void {
  stack.resume('core-api');
  stack.resume('connectors');
}
