import type { IsoDate } from '../shared/brands.ts';

/** The first day of a day's month: as much of a date of training or vetting as stands in clear. */
export function monthOf(day: string): IsoDate {
  return `${day.slice(0, 7)}-01` as IsoDate;
}

/** The first day of the month that lies `months` after a day's month; negative for before. */
function shiftedMonth(day: string, months: number): IsoDate {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01` as IsoDate;
}

/** The earliest month whose training still counts: a training lasts to the end of its month, `months` later. */
export function oldestTraining(today: IsoDate, months: number): IsoDate {
  return shiftedMonth(today, -months);
}

/** The day by which an account is to be confirmed again: the same day so many months on, or the last that month has. */
export function confirmationDue(today: IsoDate, months: number): IsoDate {
  const first = new Date(`${shiftedMonth(today, months)}T00:00:00Z`);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(today.slice(8)), lastDay));
  return first.toISOString().slice(0, 10) as IsoDate;
}
