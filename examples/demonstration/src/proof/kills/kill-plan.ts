import { type KillPhase, killPhases } from './kill-phase.ts';

/** Who dies: the core API, the connectors, or both in one moment. */
export const victims = ['core', 'connectors', 'both'] as const;
export type Victim = (typeof victims)[number];

/** `pages`: how many are committed in this life before it ends; `lingerShare`: how far into the phase, of 1. */
export type Death = { readonly victim: Victim; readonly pages: number; readonly lingerShare: number };
export type PlannedKill = Death & { readonly phase: KillPhase };

/** Lives that let more pages pass prove no more, and last longer. */
const mostPages = 3;

/**
 * So many kills, by turns of the three victims; every fifteen in a row meet each victim once in each phase, in an order of their own.
 * @param random uniform in [0, 1), handed in so that a run can be repeated
 */
export function killPlan(kills: number, random: () => number): PlannedKill[] {
  const plan: PlannedKill[] = [];
  while (plan.length < kills) {
    const orders = victims.map(() => shuffled(killPhases, random));
    for (const turn of killPhases.keys()) {
      for (const [at, victim] of victims.entries()) plan.push({ victim, phase: orders[at]?.[turn] ?? 'read', pages: Math.floor(random() * mostPages), lingerShare: random() });
    }
  }
  return plan.slice(0, kills);
}

/** Fisher and Yates, as Knuth has it (The Art of Computer Programming, volume 2, section 3.4.2, algorithm P). */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
