import type { IsoDate } from '../shared/brands.ts';

/** The first day of a day's month: as much of a date of training or vetting as stands in clear. */
export function monthOf(day: string): IsoDate {
  return `${day.slice(0, 7)}-01` as IsoDate;
}
