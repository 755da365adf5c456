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
  const full = `${value}-01-01`.slice(0, 10);
  const moment = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === full;
}
