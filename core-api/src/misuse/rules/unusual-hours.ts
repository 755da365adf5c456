import { dayMs } from '../../shared/day-ms.ts';
import { aroundSlot, hourSlot } from '../facts/hour-slot.ts';
import type { SearchFact } from '../facts/search-fact.ts';
import { caseOf } from '../facts/search-fact.ts';
import { londonHour } from '../../shared/london-hour.ts';
import type { Check } from './check.ts';
import { hourMs, within } from './check.ts';

/** A sitting at night belongs to the day before. */
const nightHours = 6;

/**
 * Questions at hours at which neither this person nor their team asks, that no case explains. Shifts are learnt from what was asked, by days and not by questions, so that one busy night is not a habit: whoever works nights, or
 * stands in for a team that does, is at their usual hours.
 */
export const unusualHours: Check<{ windowDays: number; leastPast: number; ownDaysMost: number; teamShareMost: number; leastCases: number; leastWithReference: number }> = (now, past, { teamHours }, thresholds) => {
  if (now.kind !== 'search') return undefined;
  const { windowDays, leastPast, ownDaysMost, teamShareMost, leastCases, leastWithReference } = thresholds;
  const sitting = within(past, now, 8 * hourMs);
  const from = sitting[0]?.at ?? now.at;
  const before = within(past, now, windowDays * dayMs).filter(({ kind, at }) => kind === 'search' && at < from);
  if (before.length < leastPast) return undefined;
  const team = teamHours.reduce((sum, count) => sum + count, 0);
  if (team > 0 && aroundSlot(teamHours, hourSlot(now.at)) / team > teamShareMost) return undefined;
  if (daysAround(before, now) > ownDaysMost) return undefined;
  const unusual = [...sitting, now].filter((one) => one.kind === 'search' && daysAround(before, one) <= ownDaysMost);
  const cases = new Set(unusual.map(caseOf)).size;
  const unexplained = new Set(unusual.filter(({ reference }) => reference === undefined).map(caseOf)).size;
  if (unexplained < leastCases && cases < leastWithReference) return undefined;
  return { key: String(londonHour(now.at - nightHours * hourMs).day), figures: { cases, unexplained }, on: unusual };
};

/** On how many days something was asked within an hour of this hour, on the same kind of day. */
function daysAround(before: readonly SearchFact[], { at }: SearchFact): number {
  const slot = hourSlot(at);
  const [base, hour] = slot < 24 ? [0, slot] : [24, slot - 24];
  const near = new Set([23, 0, 1].map((away) => base + ((hour + away) % 24)));
  return new Set(before.filter((one) => near.has(hourSlot(one.at))).map((one) => londonHour(one.at - nightHours * hourMs).day)).size;
}
