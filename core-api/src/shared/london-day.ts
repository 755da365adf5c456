import type { IsoDate } from './brands.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in London at a moment; record days are London days (DESIGN section 5). */
export function londonDay(moment: Date): IsoDate {
  return london.format(moment) as IsoDate;
}

/** The day `days` after a day; negative for before. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10) as IsoDate;
}

/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names a year, month or day that the Gregorian calendar has. */
export function isRealDate(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7) || '1'), Number(value.slice(8) || '1')];
  return day >= 1 && day <= daysIn(year, month);
}

/** Days of a month of the Gregorian calendar; none of a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : ([31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
