import { aroundSlot, hourSlot, slots } from '../facts/hour-slot.ts';
import { caseOf } from '../facts/search-fact.ts';
import { londonHour } from '../../shared/london-hour.ts';
import type { Check } from './check.ts';
import { dayMs, hourMs, within } from './check.ts';

/**
 * Questions at hours at which neither this person nor their team asks, that no case explains. Shifts are learnt from what was asked: whoever works nights, or stands in for a team that does, is at their usual hours.
 */
export const unusualHours: Check<{ windowDays: number; leastPast: number; ownShareMost: number; teamShareMost: number; leastCases: number; leastWithReference: number }> = (now, past, { teamHours }, thresholds) => {
  if (now.kind !== 'search') return undefined;
  const { windowDays, leastPast, ownShareMost, teamShareMost, leastCases, leastWithReference } = thresholds;
  const sitting = within(past, now, 8 * hourMs);
  const from = sitting[0]?.at ?? now.at;
  const before = within(past, now, windowDays * dayMs).filter(({ kind, at }) => kind === 'search' && at < from);
  if (before.length < leastPast) return undefined;
  const own = Array.from({ length: slots }, () => 0);
  for (const { at } of before) own[hourSlot(at)] = (own[hourSlot(at)] ?? 0) + 1;
  const slot = hourSlot(now.at);
  const ownShare = aroundSlot(own, slot) / before.length;
  if (ownShare > ownShareMost) return undefined;
  const team = teamHours.reduce((sum, count) => sum + count, 0);
  if (team > 0 && aroundSlot(teamHours, slot) / team > teamShareMost) return undefined;
  const unusual = [...sitting, now].filter((one) => one.kind === 'search' && aroundSlot(own, hourSlot(one.at)) / before.length <= ownShareMost);
  const cases = new Set(unusual.map(caseOf)).size;
  const unexplained = new Set(unusual.filter(({ reference }) => reference === undefined).map(caseOf)).size;
  if (unexplained < leastCases && cases < leastWithReference) return undefined;
  return { key: String(londonHour(now.at - 6 * hourMs).day), figures: { cases, unexplained } };
};
