import { monthsAfter } from '../sensitivity/months-after.ts';
import { isWorkingDay } from '../sensitivity/working-days.ts';
import type { IsoDate } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { addDays } from '../shared/london-day.ts';
import type { RightsClock } from './law.ts';

/** How a case's clock stands: days in London. */
export type ClockFacts = {
  readonly receivedOn: IsoDate;
  /** When the months began: the day of receipt, or the day on which identity was shown; null while that is awaited. */
  readonly startedOn: IsoDate | null;
  /** Since when it stands, if it does. */
  readonly stoppedSince: IsoDate | null;
  readonly stoppedFor: 'identity' | 'clarification' | null;
  /** Days for which it stood before, while it was clarified what is asked. */
  readonly stoppedDays: number;
  readonly extended: boolean;
  readonly acknowledgedOn: IsoDate | null;
};

/** Days from one day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * The last day on which a case may be answered, or a complaint acknowledged that has not been; null while the clock stands. A month ends on the day of the same number, or on the last of a month without one; an answer that falls on a
 * day off is due on the next working day (guidance of the Information Commissioner on the right of access). An acknowledgement is counted in days, and not put off.
 */
export function dueOn(clock: RightsClock, facts: ClockFacts): IsoDate | null {
  if (clock.acknowledgeDays !== undefined && facts.acknowledgedOn === null) return addDays(facts.receivedOn, clock.acknowledgeDays - 1);
  if (facts.stoppedSince !== null || facts.startedOn === null) return null;
  const months = facts.extended ? (clock.extendedMonths ?? clock.months) : clock.months;
  let day = addDays(monthsAfter(facts.startedOn, months), facts.stoppedDays);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** What a list says of a case: `stopped` while something is awaited of the person, `soon` within seven days of its end, `late` after it. */
export function standing(due: IsoDate | null, today: IsoDate): 'running' | 'stopped' | 'soon' | 'late' {
  if (due === null) return 'stopped';
  if (due < today) return 'late';
  return daysBetween(today, due) <= soonDays ? 'soon' : 'running';
}

/** Leads are reminded so long before the end (judgement). */
export const soonDays = 7;
