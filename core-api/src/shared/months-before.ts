import type { IsoDate } from './brands.ts';

/** The calendar day so many months before `day`; the 31st becomes the last day of a shorter month. Pure text and numbers, no time zone. */
export function monthsBefore(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return [String(targetYear).padStart(4, '0'), String(targetMonth).padStart(2, '0'), String(Math.min(date, lastDay)).padStart(2, '0')].join('-') as IsoDate;
}
