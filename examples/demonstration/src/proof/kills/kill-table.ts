import { type KillPhase, killPhases } from './kill-phase.ts';
import { type Victim, victims } from './kill-plan.ts';

/** How often each victim died in each phase. */
export type KillCounts = Record<KillPhase, Record<Victim, number>>;

export function emptyCounts(): KillCounts {
  return Object.fromEntries(killPhases.map((phase) => [phase, Object.fromEntries(victims.map((victim) => [victim, 0]))])) as KillCounts;
}

export function killsIn(counts: KillCounts, phase: KillPhase): number {
  return victims.reduce((sum, victim) => sum + counts[phase][victim], 0);
}

/** The counts as a table, a line for each phase. */
export function killTable(counts: KillCounts): string {
  const line = (name: string, cells: readonly (string | number)[]): string => `${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const ofVictim = (victim: Victim): number => killPhases.reduce((sum, phase) => sum + counts[phase][victim], 0);
  return [
    line('killed in', [...victims, 'all']),
    ...killPhases.map((phase) => line(phase, [...victims.map((victim) => counts[phase][victim]), killsIn(counts, phase)])),
    line('all', [...victims.map(ofVictim), killPhases.reduce((sum, phase) => sum + killsIn(counts, phase), 0)]),
  ].join('\n');
}
