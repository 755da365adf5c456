import type { IsoDate } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import { bankHolidays } from './bank-holidays.ts';

/** Whether offices of England and Wales are open on this day. */
export function isWorkingDay(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(day);
}

/**
 * The moment by which something has to be done within so many working days: the same time of day, on that many working days after the day it began. What begins on a day off begins on the next
 * working day, at midnight UTC.
 */
export function workingDaysAfter(begun: Date, days: number): Date {
  let day = londonDay(begun);
  const offset = isWorkingDay(day) ? begun.getTime() % dayMs : 0;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date(Date.parse(`${day}T00:00:00Z`) + offset);
}
