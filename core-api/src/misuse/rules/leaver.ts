import { dayMs } from '../../shared/day-ms.ts';
import { caseOf } from '../facts/search-fact.ts';
import { londonHour } from '../../shared/london-hour.ts';
import type { Check } from './check.ts';
import { within } from './check.ts';

/** Somebody who is about to leave asks about more cases than they used to, or about several without a reference: taking work along, or a last look round. */
export const leaver: Check<{ beforeDays: number; windowDays: number; withoutReference: number; times: number; least: number }> = (now, past, { own }, { beforeDays, windowDays, withoutReference, times, least }) => {
  if (now.kind !== 'search' || own.leavesAt === undefined || own.leavesAt - now.at > beforeDays * dayMs) return undefined;
  const { day } = londonHour(now.at);
  const window = within(past, now, windowDays * dayMs).filter(({ kind }) => kind === 'search');
  const today = [...window.filter(({ at }) => londonHour(at).day === day), now];
  const before = window.filter(({ at }) => londonHour(at).day < day);
  const known = new Set(before.map(caseOf));
  const fresh = new Set(today.map(caseOf).filter((one) => !known.has(one)));
  const unexplained = new Set(today.filter((one) => one.reference === undefined && !known.has(caseOf(one))).map(caseOf)).size;
  const usual = new Set(before.map((one) => `${londonHour(one.at).day}|${caseOf(one)}`)).size / Math.max(1, new Set(before.map(({ at }) => londonHour(at).day)).size);
  const isMore = fresh.size >= Math.max(least, usual * times);
  return unexplained >= withoutReference || isMore ? { key: String(day), figures: { unexplained, newCases: fresh.size, usualDay: Math.round(usual) }, on: today.filter((one) => !known.has(caseOf(one))) } : undefined;
};
