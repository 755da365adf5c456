import { dayMs } from '../../shared/day-ms.ts';
import type { SearchFact } from '../facts/search-fact.ts';
import { caseOf } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { hourMs, within } from './check.ts';
import { londonHour } from '../../shared/london-hour.ts';

/**
 * Many more cases than this person is used to, in an hour or a day; families and several tries at one person count once. Who is always busy is not suspect, who is new is measured by the floor alone.
 */
export const volume: Check<{ windowDays: number; hourFloor: number; dayFloor: number; deviations: number; leastDays: number; newcomerTimes: number }> = (now, past, _around, thresholds) => {
  if (now.kind !== 'search') return undefined;
  const { windowDays, hourFloor, dayFloor, deviations, leastDays, newcomerTimes } = thresholds;
  const { day } = londonHour(now.at);
  const inHour = casesOf([...within(past, now, hourMs), now]);
  const on = [...within(past, now, dayMs).filter(({ at }) => londonHour(at).day === day), now];
  const today = casesOf(on);
  if (inHour < hourFloor && today < dayFloor) return undefined;
  const before = within(past, now, windowDays * dayMs).filter(({ kind, at }) => kind === 'search' && londonHour(at).day < day);
  const days = limitOf(countBy(before, ({ at }) => londonHour(at).day), deviations);
  const hours = limitOf(countBy(before, ({ at }) => Math.floor(at / hourMs)), deviations);
  const isNew = days.seen < leastDays;
  const [dayMost, hourMost] = isNew ? [dayFloor * newcomerTimes, hourFloor * newcomerTimes] : [Math.max(dayFloor, days.most), Math.max(hourFloor, hours.most)];
  if (inHour < hourMost && today < dayMost) return undefined;
  return { key: String(day), figures: { inHour, today, usualDay: Math.round(days.mean) }, on };
};

function casesOf(facts: readonly SearchFact[]): number {
  return new Set(facts.filter(({ kind }) => kind === 'search').map(caseOf)).size;
}

function countBy(facts: readonly SearchFact[], slot: (fact: SearchFact) => number): number[] {
  const cases = new Map<number, Set<string>>();
  for (const fact of facts) {
    const at = slot(fact);
    const seen = cases.get(at) ?? new Set<string>();
    cases.set(at, seen.add(caseOf(fact)));
  }
  return [...cases.values()].map(({ size }) => size);
}

/** Mean plus so many standard deviations, of the days or hours on which anything was asked. */
function limitOf(counts: readonly number[], deviations: number): { readonly seen: number; readonly mean: number; readonly most: number } {
  const seen = counts.length;
  if (seen === 0) return { seen, mean: 0, most: 0 };
  const mean = counts.reduce((sum, count) => sum + count, 0) / seen;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / seen;
  // Counts of independent occasions spread at least as their mean does.
  return { seen, mean, most: mean + deviations * Math.sqrt(Math.max(variance, mean)) };
}
